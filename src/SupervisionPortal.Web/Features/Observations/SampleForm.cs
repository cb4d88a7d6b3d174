using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>What a sample is to be drawn from, as typed.</summary>
public sealed class SampleForm
{
    /// <summary>Becomes the sample's id: posted twice, it is drawn once.</summary>
    public Guid FormId { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public int? Size { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SampleRow> Drawn { get; set; } = [];

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(From, DateLean.Behind);

    public DateOnly? LastDay(PortalDates dates) => dates.Parse(Until, DateLean.Behind);
}
