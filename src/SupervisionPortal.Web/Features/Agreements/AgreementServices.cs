namespace SupervisionPortal.Web.Features.Agreements;

public static class AgreementServices
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services
        .AddScoped<AgreementDesk>()
        .AddScoped<AgreementPages>()
        .AddScoped<DraftPages>()
        .AddScoped<Differences>()
        .AddScoped<TermWords>();
}
