using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>An observation whose report was written outside the portal.</summary>
public sealed class PaperForm
{
    /// <inheritdoc cref="PlanForm.FormId"/>
    public Guid FormId { get; set; }

    public string? Date { get; set; }

    /// <summary>What was watched; of somebody who supervises nobody, practice.</summary>
    public ObservationKind Kind { get; set; }

    [BindNever]
    [ValidateNever]
    public PlanPage? Page { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(Date, DateLean.Behind);
}
