namespace SupervisionPortal.Web.Features.Sessions;

public static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services) => services.AddScoped<DayConcerns>().AddScoped<PairDesk>();
}
