using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of a session are told to: the others who take part.</summary>
public static class SessionNotices
{
    public static IEnumerable<Notice> Of(Session session, SessionMove move) =>
        KindOf(move.Verb) is { } kind
            ? session.Participants
                .Where(person => person != move.ById)
                .Select(person => new Notice(person, kind, $"session-moved:{move.Id}", $"/sessions/{session.Id}", move.At, move.ById, session.SuperviseeId, move.PlannedFor))
            : [];

    /// <summary>Of the agenda the other is told once a day, however much is put on it.</summary>
    /// <param name="today">The local day.</param>
    public static IEnumerable<Notice> OfAgenda(Session session, Guid by, DateOnly today, DateTime now) =>
        // Who acts in the place of a supervisor tells the supervisee, as that supervisor would.
        session.Participants.Where(person => person != by && (session.SuperviseeId == by || person == session.SuperviseeId || session.OtherSupervisorId is not null)).Select(person => new Notice(
            person,
            NoticeKind.AgendaChanged,
            $"agenda:{session.Id}:{by}:{today:yyyy-MM-dd}",
            $"/sessions/{session.Id}/preparation",
            now,
            by,
            session.SuperviseeId,
            session.PlannedFor));

    // That it was held both know, and of a return the rebooking that follows is told.
    private static NoticeKind? KindOf(SessionVerb verb) => verb switch
    {
        SessionVerb.Plan => NoticeKind.SessionBooked,
        SessionVerb.Move => NoticeKind.SessionMoved,
        SessionVerb.Agree => NoticeKind.SessionAgreed,
        SessionVerb.Cancel => NoticeKind.SessionCancelled,
        SessionVerb.Miss => NoticeKind.SessionMissed,
        _ => null,
    };
}
