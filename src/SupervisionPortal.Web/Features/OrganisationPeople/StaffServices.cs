namespace SupervisionPortal.Web.Features.OrganisationPeople;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services.AddScoped<StaffReader>();
}
