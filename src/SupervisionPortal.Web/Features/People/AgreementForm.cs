using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

public sealed class AgreementForm
{
    public const int FewestMinutes = 5;
    public const int MostMinutes = 600;

    /// <summary>Becomes a new agreement's id: posted twice, it is recorded once.</summary>
    public Guid FormId { get; set; }

    public AgreementDeed? Deed { get; set; }

    /// <summary>The day, as typed.</summary>
    public string? Date { get; set; }

    /// <summary>An ISO 8601 period of <see cref="AgreementPage.Intervals"/>; blank for the policy's.</summary>
    public string? Every { get; set; }

    /// <summary>As typed.</summary>
    public string? Minutes { get; set; }

    public string? Venue { get; set; }

    [BindNever]
    [ValidateNever]
    public AgreementPage? Page { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(Date, DateLean.Behind);

    /// <summary>Null for nothing, and for what is no length of a session.</summary>
    public int? Length() =>
        int.TryParse(TypedDay.InAsciiDigits(Minutes ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= FewestMinutes and <= MostMinutes
            ? minutes
            : null;
}
