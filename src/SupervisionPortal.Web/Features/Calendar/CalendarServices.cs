namespace SupervisionPortal.Web.Features.Calendar;

public static class CalendarServices
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) =>
        services.AddScoped<CalendarTeams>().AddScoped<CalendarReader>().AddScoped<CalendarDetails>();
}
