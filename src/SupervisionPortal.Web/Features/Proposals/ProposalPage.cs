using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Proposals;

/// <summary>One proposed date: what it is, what speaks against it, and what the visitor may answer.</summary>
public sealed record ProposalPage(ProposalAtHand AtHand)
{
    /// <summary>What was typed into the form for another time.</summary>
    public AnotherTimeForm Form { get; init; } = new();

    /// <summary>What speaks against the day that would be agreed, or that was typed.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>Stands for what was warned of; null where nothing was.</summary>
    public string? Accepted { get; init; }

    /// <summary>Nothing was saved: the concerns are to be read first.</summary>
    public bool IsWarned { get; init; }

    public IReadOnlyDictionary<Guid, PersonName> Names { get; init; } = new Dictionary<Guid, PersonName>();

    public SessionProposal Proposal => AtHand.Proposal;

    public bool MayAccept => Proposal.WhyNotAccept(AtHand.Pair.Actor, AtHand.Moved) is null;

    public bool MayAskAnotherTime => Proposal.WhyNotAskAnotherTime(AtHand.Pair.Actor) is null;

    public bool MayDecline => Proposal.WhyNotDecline(AtHand.Pair.Actor) is null;

    public bool MayWithdraw => Proposal.WhyNotWithdraw(AtHand.Pair.Actor) is null && Proposal.State != ProposalState.Drafted;

    public bool MayTakeSuggestion => Proposal.WhyNotTakeSuggestion(AtHand.Pair.Actor, AtHand.Moved) is null;

    public bool MayProposeAgain => Proposal.WhyNotProposeAgain(AtHand.Pair.Actor) is null;
}
