using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>Gives an inspector access to a sample that is still to be drawn.</summary>
public sealed class InspectionForm
{
    /// <summary>Becomes the inspection's id: posted twice, it is drawn once.</summary>
    public Guid FormId { get; set; }

    public Guid? Inspector { get; set; }

    /// <summary>What is inspected.</summary>
    public string? Purpose { get; set; }

    /// <summary>With everything beneath it; blank: the whole organisation.</summary>
    public Guid? Unit { get; set; }

    /// <summary>The days of the sessions, as typed.</summary>
    public string? HeldFrom { get; set; }

    public string? HeldUntil { get; set; }

    public int? Size { get; set; }

    /// <summary>The days of access, as typed.</summary>
    public string? From { get; set; }

    public string? Until { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Inspectors { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Units { get; set; } = [];

    public DateOnly? FirstHeld(PortalDates dates) => dates.Parse(HeldFrom, DateLean.Behind);

    public DateOnly? LastHeld(PortalDates dates) => dates.Parse(HeldUntil, DateLean.Behind);

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(From, DateLean.Ahead);

    public DateOnly? LastDay(PortalDates dates) => dates.Parse(Until, DateLean.Ahead);

    /// <summary>What the sample is drawn from, once every field was understood.</summary>
    public InspectionScope Scope(PortalDates dates) => new(Unit, FirstHeld(dates)!.Value, LastHeld(dates)!.Value, Size!.Value);
}
