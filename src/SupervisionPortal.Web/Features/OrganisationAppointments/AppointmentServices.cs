namespace SupervisionPortal.Web.Features.OrganisationAppointments;

public static class AppointmentServices
{
    public static IServiceCollection AddAppointments(this IServiceCollection services) => services.AddScoped<AppointmentsReader>();
}
