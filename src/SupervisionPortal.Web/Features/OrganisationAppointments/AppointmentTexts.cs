namespace SupervisionPortal.Web.Features.OrganisationAppointments;

public sealed class AppointmentTexts;
