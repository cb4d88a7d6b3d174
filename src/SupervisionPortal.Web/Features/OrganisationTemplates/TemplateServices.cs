namespace SupervisionPortal.Web.Features.OrganisationTemplates;

public static class TemplateServices
{
    public static IServiceCollection AddTemplates(this IServiceCollection services) => services.AddScoped<TemplateDesk>();
}
