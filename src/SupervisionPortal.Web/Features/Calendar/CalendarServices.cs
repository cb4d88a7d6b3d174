namespace SupervisionPortal.Web.Features.Calendar;

public static class CalendarServices
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) =>
        services.AddScoped<CalendarReader>().AddScoped<CalendarDetails>();
}
