using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <summary>A duty given to somebody.</summary>
public sealed class AppointmentForm
{
    /// <summary>Becomes the appointment's id: posted twice, it is given once.</summary>
    public Guid FormId { get; set; }

    public Guid? Person { get; set; }

    public AppointmentKind? Kind { get; set; }

    /// <summary>For a senior manager: the service; blank: the whole organisation.</summary>
    public Guid? Unit { get; set; }

    /// <summary>The first day, as typed.</summary>
    public string? From { get; set; }

    /// <summary>The first day without it, as typed; blank while nobody expects it.</summary>
    public string? Until { get; set; }

    [BindNever]
    [ValidateNever]
    public AppointmentChoices? Choices { get; set; }

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(From);

    public DateOnly? EndsOn(PortalDates dates) => dates.Parse(Until, DateLean.Ahead);
}
