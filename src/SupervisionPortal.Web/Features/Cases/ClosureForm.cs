using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

public sealed class ClosureForm
{
    /// <summary>The first day it is no longer open, as typed.</summary>
    public string? Date { get; set; }

    /// <summary>Set before the form is shown, never sent.</summary>
    [BindNever]
    [ValidateNever]
    public Case? Case { get; set; }

    public DateOnly? ClosedOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Date, DateLean.Behind);
    }
}
