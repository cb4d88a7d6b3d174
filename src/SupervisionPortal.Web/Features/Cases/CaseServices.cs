namespace SupervisionPortal.Web.Features.Cases;

public static class CaseServices
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services.AddScoped<DiscussionFiles>().AddScoped<CaseWriter>().AddScoped<CaseloadReader>();
}
