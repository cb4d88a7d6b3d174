namespace SupervisionPortal.Web.Features.Proposals;

public sealed class ProposalTexts;
