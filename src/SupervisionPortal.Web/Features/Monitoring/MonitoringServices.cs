namespace SupervisionPortal.Web.Features.Monitoring;

public static class MonitoringServices
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services) => services.AddScoped<MonitoringReader>();
}
