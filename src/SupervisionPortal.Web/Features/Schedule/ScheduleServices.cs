namespace SupervisionPortal.Web.Features.Schedule;

public static class ScheduleServices
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services.AddScoped<PlanDesk>().AddScoped<ScheduleIndex>();
}
