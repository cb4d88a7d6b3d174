using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

/// <summary>A day on which nobody works.</summary>
public sealed class HolidayForm
{
    /// <summary>The day, as typed.</summary>
    public string? On { get; set; }

    public string? Name { get; set; }

    [BindNever]
    [ValidateNever]
    public HolidayList? List { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(On, DateLean.Ahead);
}
