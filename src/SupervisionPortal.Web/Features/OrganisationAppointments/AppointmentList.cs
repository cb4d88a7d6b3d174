namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <summary>A page of the duties that last or are to come, or of those that ended.</summary>
public sealed record AppointmentList(IReadOnlyList<AppointmentRow> Rows, bool Ended, int Current, int Last);
