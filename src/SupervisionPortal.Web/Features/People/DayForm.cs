using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

/// <summary>The day on which something took place that the policy asks for: an observation, a training.</summary>
public sealed class DayForm
{
    /// <summary>Becomes the row's id, where a row is made: posted twice, it is recorded once.</summary>
    public Guid FormId { get; set; }

    /// <summary>As typed.</summary>
    public string? Date { get; set; }

    [BindNever]
    [ValidateNever]
    public FileHead? Head { get; set; }

    /// <summary>The last time before; null where there was none.</summary>
    [BindNever]
    [ValidateNever]
    public DateOnly? LastOn { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(Date, DateLean.Behind);
}
