namespace SupervisionPortal.Web.Features.Proposals;

public static class ProposalServices
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services.AddScoped<ProposalDesk>();
}
