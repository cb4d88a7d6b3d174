namespace SupervisionPortal.Web.Features.Preparation;

public static class PreparationServices
{
    public static IServiceCollection AddPreparation(this IServiceCollection services) => services.AddScoped<PreparationPages>();
}
