using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Concerns;
using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Proposals;

/// <summary>Finds a proposal for one of the two, and looks at the day that would be agreed.</summary>
public sealed class ProposalDesk(PortalDb db, Visitor visitor, PairReader pairs, PlanReader plans, ConcernWords words)
{
    /// <summary>Null where there is no such proposal, or not for this visitor.</summary>
    public async Task<ProposalAtHand?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Proposals.Include(row => row.Moves).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } proposal
            || await pairs.ReadAsync(proposal.SuperviseeId, cancellationToken) is not { } pair
            || !proposal.ShowsTo(pair.Actor))
        {
            return null;
        }

        var moved = proposal is { IsMove: true, SessionId: { } session } ? await db.Sessions.Include(row => row.Moves).SingleAsync(row => row.Id == session, cancellationToken) : null;
        return new ProposalAtHand(proposal, pair, moved);
    }

    /// <summary>What speaks against a day for this proposal, and what stands for it once it was shown.</summary>
    public async Task<(List<string> Sentences, string? Seal)> ConcernsAsync(ProposalAtHand atHand, DateOnly on, TimeOnly? at, CancellationToken cancellationToken)
    {
        var proposal = atHand.Proposal;
        var person = proposal.SuperviseeId;
        var today = visitor.Today;
        var until = on > ScheduleLayout.HorizonOf(today) ? on : ScheduleLayout.HorizonOf(today);
        // The session it becomes bears its id: agreed to a moment ago by the same button, it does not stand in its own way.
        var read = await plans.ReadAsync([person], visitor.Calendar, today, until, cancellationToken, [proposal.Id], atHand.Moved?.Id ?? proposal.Id);
        if (!read.TryGetValue(person, out var plan))
        {
            return ([], null);
        }

        var looked = plan.LookAt([new DiaryEntry(on, at, proposal.Minutes)]);
        if (atHand.Moved is { Kind: not SessionKind.OneToOne })
        {
            // No date is due for the other kinds.
            looked = [.. looked.Select(row => row with { Concerns = [.. row.Concerns.Where(concern => concern.Kind is not (DayConcernKind.AfterDue or DayConcernKind.NoEarlierDay))] })];
        }

        return (words.Of(looked[0].Concerns, atHand.Pair.Supervisee, atHand.Pair.Supervisor), ConcernWords.Seal(looked.Select(row => (row.Entry, row.Concerns))));
    }
}
