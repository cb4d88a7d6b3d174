using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Proposals;

/// <summary>A proposal between the visitor and the other of the two.</summary>
/// <param name="Moved">The session it moves; null for a new one.</param>
public sealed record ProposalAtHand(SessionProposal Proposal, Pair Pair, Session? Moved)
{
    public bool IsOurs => Proposal.By == Pair.Side;
}
