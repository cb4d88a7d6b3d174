using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sessions;

/// <summary>The sessions that stand in somebody's file.</summary>
public static class FileSessions
{
    /// <param name="isOwn">Whoever looks is the person themselves: sessions of colleagues are between those two, and shown to nobody else.</param>
    public static IQueryable<Session> InFileOf(this IQueryable<Session> sessions, Guid personId, bool isOwn) => isOwn
        ? sessions.Where(row => row.SuperviseeId == personId || (row.Kind == SessionKind.Peer && row.SupervisorId == personId))
        : sessions.Where(row => row.SuperviseeId == personId && row.Kind != SessionKind.Peer);
}
