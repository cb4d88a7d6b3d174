using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of proposed dates are told to: the other of the two.</summary>
public static class ProposalNotices
{
    /// <param name="supervisorId">Who supervises today.</param>
    public static IEnumerable<Notice> Of(SessionProposal proposal, ProposalMove move, Guid supervisorId) =>
        KindOf(proposal, move.Verb) is { } kind && move.ById is { } by
            ? new[] { proposal.SuperviseeId, supervisorId }
                .Where(person => person != by)
                .Select(person => new Notice(person, kind, $"proposal-moved:{move.Id}", Path(proposal), move.At, by, proposal.SuperviseeId, move.On))
            : [];

    /// <summary>Dates that were proposed or agreed together are told as one.</summary>
    /// <param name="proposals">At least one; the earliest gives the day.</param>
    public static Notice OfTogether(NoticeKind kind, Guid personId, IReadOnlyList<SessionProposal> proposals, Guid byId, DateTime at)
    {
        var first = proposals.MinBy(proposal => proposal.On) ?? throw new ArgumentException("Nothing to tell.", nameof(proposals));
        return new Notice(
            personId,
            kind,
            $"{(kind == NoticeKind.DatesProposed ? "dates-proposed" : "dates-agreed")}:{first.Id}",
            kind == NoticeKind.DatesProposed ? $"/schedule/{first.SuperviseeId}/answers" : $"/schedule/{first.SuperviseeId}",
            at,
            byId,
            first.SuperviseeId,
            first.On);
    }

    /// <summary>The supervisor is told that a month was laid.</summary>
    /// <param name="month">The first day of the month.</param>
    public static Notice OfExtension(Guid supervisorId, Guid superviseeId, DateOnly month, DateTime at) =>
        new(supervisorId, NoticeKind.ScheduleExtended, $"schedule-extended:{superviseeId}:{month:yyyy-MM}", $"/schedule/{superviseeId}", at, null, superviseeId, month);

    private static string Path(SessionProposal proposal) =>
        proposal is { State: ProposalState.Agreed, SessionId: { } session } ? $"/sessions/{session}" : $"/proposals/{proposal.Id}";

    private static NoticeKind? KindOf(SessionProposal proposal, ProposalVerb verb) => verb switch
    {
        ProposalVerb.Send or ProposalVerb.ProposeAgain => proposal.IsMove ? NoticeKind.MoveProposed : NoticeKind.DateProposed,
        ProposalVerb.Accept or ProposalVerb.TakeSuggestion => NoticeKind.DateAgreed,
        ProposalVerb.AskAnotherTime => NoticeKind.AnotherTimeAsked,
        ProposalVerb.Decline => NoticeKind.MoveDeclined,
        ProposalVerb.Withdraw => NoticeKind.ProposalWithdrawn,
        _ => null,
    };
}
