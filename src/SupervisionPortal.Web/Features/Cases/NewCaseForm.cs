using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

public sealed class NewCaseForm
{
    /// <summary>Becomes the case's id: sent twice, it is entered once.</summary>
    public Guid FormId { get; set; }

    public Guid? Holder { get; set; }

    public string? Reference { get; set; }

    public string? Label { get; set; }

    public CaseCategory? Category { get; set; }

    /// <summary>The day the holder was given it, as typed.</summary>
    public string? Allocated { get; set; }

    /// <summary>As typed; read for a disability case alone.</summary>
    public string? PlanReviewMonths { get; set; }

    /// <summary>Those whose case it may be: set before the form is shown, never sent.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<(Guid Id, string Name)> Holders { get; set; } = [];

    public DateOnly? AllocatedOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Allocated, DateLean.Behind);
    }

    /// <summary>Null where it is not asked, blank or no number of months a plan is reviewed in.</summary>
    public int? Months() =>
        Category == CaseCategory.Disability
            && int.TryParse(TypedDay.InAsciiDigits(PlanReviewMonths ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= 1 and <= Case.MostPlanReviewMonths
            ? months
            : null;
}
