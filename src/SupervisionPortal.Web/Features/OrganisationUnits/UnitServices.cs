namespace SupervisionPortal.Web.Features.OrganisationUnits;

public static class UnitServices
{
    public static IServiceCollection AddUnits(this IServiceCollection services) => services.AddScoped<UnitsReader>();
}
