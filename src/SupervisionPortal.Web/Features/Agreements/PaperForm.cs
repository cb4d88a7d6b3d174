using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

public sealed class PaperForm
{
    /// <summary>Becomes a new agreement's id: posted twice, it is recorded once.</summary>
    public Guid FormId { get; set; }

    public PaperDeed? Deed { get; set; }

    /// <summary>The day, as typed.</summary>
    public string? Date { get; set; }

    /// <summary>An ISO 8601 period; blank for the policy's.</summary>
    public string? Every { get; set; }

    /// <summary>As typed.</summary>
    public string? Minutes { get; set; }

    public string? Venue { get; set; }

    [BindNever]
    [ValidateNever]
    public PaperPage? Page { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(Date, DateLean.Behind);

    /// <summary>Null for nothing, and for what is no length of a session.</summary>
    public int? Length() => DraftFields.MinutesOf(Minutes, out var minutes) ? minutes : null;

    public AgreementTerms Terms() => new(
        string.IsNullOrEmpty(Every) ? null : Every,
        Length(),
        string.IsNullOrWhiteSpace(Venue) ? null : Venue.Trim());
}
