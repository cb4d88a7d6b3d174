using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <summary>The end of a duty.</summary>
public sealed class EndForm
{
    /// <summary>The first day without it, as typed.</summary>
    public string? Until { get; set; }

    [BindNever]
    [ValidateNever]
    public AppointmentRow? Row { get; set; }

    public DateOnly? EndsOn(PortalDates dates) => dates.Parse(Until);
}
