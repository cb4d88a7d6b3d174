using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>A day for an observation, as typed.</summary>
public sealed class PlanForm
{
    /// <summary>The choice of somebody who does not supervise the worker.</summary>
    public const string SomebodyElse = "other";

    /// <summary>Becomes the observation's id: posted twice, it is planned once.</summary>
    public Guid FormId { get; set; }

    public string? Date { get; set; }

    /// <summary>What is to be watched.</summary>
    public string? Activity { get; set; }

    /// <summary>"supervisor" or <see cref="SomebodyElse"/>.</summary>
    public string? Observer { get; set; }

    /// <summary>Of somebody else.</summary>
    public string? Email { get; set; }

    [BindNever]
    [ValidateNever]
    public PlanPage? Page { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(Date, DateLean.Ahead);
}
