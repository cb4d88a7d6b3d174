using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>What the demonstration's people were told of the last months: what their history did, told by the same rules as from now on.</summary>
internal sealed class DemoNotices(DateTime now, DemoIds ids, IReadOnlyDictionary<Guid, Guid> supervisors)
{
    private static readonly TimeSpan Told = TimeSpan.FromDays(60);

    /// <summary>People look every few days: what is older has been read.</summary>
    private static readonly TimeSpan ReadWithin = TimeSpan.FromDays(4);

    public IReadOnlyList<Notice> Of(IEnumerable<Session> sessions, IReadOnlyCollection<SupervisionRecord> records, IEnumerable<RecordOpening> openings, IEnumerable<Notice> others)
    {
        var byId = records.ToDictionary(record => record.Id);
        var notices = sessions.SelectMany(session => session.Moves.SelectMany(move => SessionNotices.Of(session, move)))
            .Concat(records.SelectMany(record => record.Moves.SelectMany(move => RecordNotices.Of(record, move, SupervisorOf(record)))))
            .Concat(records.SelectMany(record => record.Notes.SelectMany(note => RecordNotices.Of(record, note, SupervisorOf(record)))))
            .Concat(openings.SelectMany(opening => RecordNotices.Of(byId[opening.RecordId], opening)))
            .Concat(others)
            .Where(notice => notice.At <= now && notice.At > now - Told)
            .OrderBy(notice => notice.At)
            .ThenBy(notice => notice.Key, StringComparer.Ordinal)
            .ThenBy(notice => notice.PersonId)
            .ToList();
        foreach (var notice in notices)
        {
            ids.Name(notice);
            if (notice.At < now - ReadWithin)
            {
                notice.Read(notice.At + (ReadWithin / 2));
            }
        }

        return notices;
    }

    private Guid? SupervisorOf(SupervisionRecord record) => supervisors.TryGetValue(record.SuperviseeId, out var supervisor) ? supervisor : null;
}
