using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <param name="Unit">The service it is about; null: the whole organisation.</param>
public sealed record AppointmentRow(Guid Id, Guid PersonId, string Person, AppointmentKind Kind, string? Unit, DateOnly From, DateOnly? Until);
