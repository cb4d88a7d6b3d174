using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.CalendarFeeds;

/// <summary>What a calendar learns of a session. Nothing of what was said in it, of its cases, or of why it fell through.</summary>
/// <param name="OtherId">The other of the two, for the one whose calendar it is.</param>
/// <param name="On">The day it was held, else the day it is or was planned for.</param>
/// <param name="StartsAt">Local; null where only the day is known.</param>
/// <param name="Minutes">Null where nobody said.</param>
/// <param name="Moves">How many moves it has had.</param>
/// <param name="ChangedAt">UTC; its last move.</param>
public sealed record FeedSession(Guid Id, Guid OtherId, DateOnly On, TimeOnly? StartsAt, int? Minutes, string? Venue, SessionStatus Status, SessionKind Kind, int Moves, DateTime ChangedAt)
{
    public bool FellThrough => Status is SessionStatus.Cancelled or SessionStatus.Missed;

    /// <param name="personId">The one of the two whose calendar it is.</param>
    public static FeedSession Of(Session session, Guid personId)
    {
        ArgumentNullException.ThrowIfNull(session);
        var on = session.HeldOn ?? session.PlannedFor;
        return new FeedSession(
            session.Id,
            session.SuperviseeId == personId ? session.SupervisorId : session.SuperviseeId,
            on,
            // Held on another day than planned, nobody said at what time.
            on == session.PlannedFor ? session.StartsAt : null,
            session.Minutes,
            session.Venue,
            session.Status,
            session.Kind,
            session.Moves.Count,
            session.Moves.Max(move => move.At));
    }
}
