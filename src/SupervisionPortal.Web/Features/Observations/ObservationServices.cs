namespace SupervisionPortal.Web.Features.Observations;

public static class ObservationServices
{
    public static IServiceCollection AddObservations(this IServiceCollection services) => services.AddScoped<ObservationFiles>();
}
