using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Files;

/// <summary>
/// The one that passes supervision files on. When a supervisor is named, leaves or stays, it names the line manager who holds the file
/// meanwhile, lets what is booked follow, writes the trail and begins the hand-over. Called by <see cref="PortalDb"/> in the transaction
/// that saves such a fact, and by the sweep for what the passing of a day brings about. Calling it twice changes nothing.
/// </summary>
public sealed class CustodyBook(PortalDb db, OrganisationClock organisation, Guid? byId)
{
    /// <summary>Who held a file before the trail was kept is written down without a hand-over, if it is longer ago than this.</summary>
    private const int DaysToHandOver = 30;

    private const int Batch = 100;

    private static readonly SessionKind[] Follow = [SessionKind.OneToOne, SessionKind.AdHoc, SessionKind.Joint];

    private readonly List<Passing> _passings = [];
    private readonly List<FileCustody> _toName = [];
    private readonly HashSet<Guid> _changed = [];

    /// <summary>Looks at the files of these people, and at those they hold or held. The caller saves.</summary>
    /// <param name="moved">Who came into another team, and which.</param>
    /// <returns>Whose files were changed.</returns>
    public async Task<IReadOnlyCollection<Guid>> KeepAsync(IReadOnlyCollection<Guid> people, IReadOnlyDictionary<Guid, Guid> moved, CancellationToken cancellationToken)
    {
        var held = await db.Supervisions.Where(row => people.Contains(row.SupervisorId)).Select(row => row.SuperviseeId).Distinct().ToListAsync(cancellationToken);
        return await KeepAloneAsync([.. people.Union(held)], moved, cancellationToken);
    }

    /// <summary>Looks at the files of these people and at no others. The caller saves.</summary>
    /// <returns>Whose files were changed.</returns>
    public async Task<IReadOnlyCollection<Guid>> KeepAloneAsync(IReadOnlyCollection<Guid> files, IReadOnlyDictionary<Guid, Guid> moved, CancellationToken cancellationToken)
    {
        foreach (var batch in files.Chunk(Batch))
        {
            await KeepBatchAsync(batch, moved, cancellationToken);
        }

        return _changed;
    }

    private async Task KeepBatchAsync(Guid[] batch, IReadOnlyDictionary<Guid, Guid> moved, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var supervisions = (await db.Supervisions.Where(row => batch.Contains(row.SuperviseeId)).ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var line = await LineReader.ReadAsync(db, [.. batch.Concat(supervisions.SelectMany(rows => rows).Select(row => row.SupervisorId)).Distinct()], cancellationToken);
        var sessions = (await db.Sessions
            .Where(row => batch.Contains(row.SuperviseeId) && row.Status == SessionStatus.Planned && row.PlannedFor >= today && Follow.Contains(row.Kind))
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var trails = (await db.Custodies.AsNoTracking().Where(row => batch.Contains(row.SuperviseeId)).OrderBy(row => row.Number).ToListAsync(cancellationToken))
            .ToLookup(row => row.SuperviseeId);
        var open = (await db.HandOvers
            .Where(row => batch.Contains(row.SuperviseeId) && (row.State == HandOverState.ToOffer || row.State == HandOverState.Offered))
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        _passings.Clear();
        _toName.Clear();
        foreach (var file in batch.Where(file => supervisions[file].Any()))
        {
            var added = new List<Supervision>();
            // A leaver's file stays as it was; what becomes of it is another matter than supervision.
            var isLeaver = line.HasLeft(file, today);
            var rows = isLeaver ? [.. supervisions[file]] : Arrange(file, [.. supervisions[file]], line, today, added);
            Follows([.. supervisions[file].Select(row => row.SupervisorId)], rows, sessions[file]);
            Trace(file, rows, [.. trails[file]], moved, added, isLeaver ? null : UnheldSince(rows, line, today), today);
        }

        await AskToNameAsync(today, cancellationToken);
        await HandOverAsync(open, line, today, cancellationToken);
    }

    /// <summary>Administrators are asked to name a supervisor where one left; HR too is told where nobody stands above.</summary>
    private async Task AskToNameAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (_toName.Count == 0)
        {
            return;
        }

        var told = await db.Appointments
            .Where(row => (row.Kind == AppointmentKind.Administrator || row.Kind == AppointmentKind.HumanResources) && row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => new { row.PersonId, row.Kind })
            .ToListAsync(cancellationToken);
        foreach (var line in _toName)
        {
            var isHeld = line.HolderId is not null;
            foreach (var person in told.Where(row => !isHeld || row.Kind == AppointmentKind.Administrator).GroupBy(row => row.PersonId))
            {
                var administers = person.Any(row => row.Kind == AppointmentKind.Administrator);
                db.Notices.Add(new Notice(
                    person.Key,
                    isHeld ? NoticeKind.SupervisorToName : NoticeKind.NobodySupervises,
                    $"custody:{line.Id}",
                    administers ? $"/organisation/people/{line.SuperviseeId}" : $"/people/{line.SuperviseeId}",
                    organisation.Now,
                    null,
                    line.SuperviseeId,
                    line.From));
            }
        }
    }

    /// <summary>Puts the supervisions of a file in order: each ends where the next begins, and after a supervisor who leaves the line manager holds it.</summary>
    private List<Supervision> Arrange(Guid file, List<Supervision> rows, StaffLine line, DateOnly today, List<Supervision> added)
    {
        var named = rows.Where(row => !row.IsHolding && !row.IsVoid).OrderBy(row => row.From).ThenBy(row => row.Id).ToList();
        for (var at = 0; at < named.Count; at++)
        {
            var end = at + 1 < named.Count ? named[at + 1].From : (DateOnly?)null;
            var within = rows.Where(row => row.IsHolding && !row.IsVoid && row.From >= named[at].From && (end is null || row.From < end)).OrderBy(row => row.From).ToList();
            if (end <= today)
            {
                // What has been stays, but for what reaches into the time of the next.
                foreach (var past in within.Prepend(named[at]).Where(row => row.Until is null || row.Until > end))
                {
                    past.End(end.Value);
                }
            }
            else if (end is not null || named[at].Until is not { } ended || within.Exists(row => row.From == ended))
            {
                Hold(file, named[at], end, within, rows, line, today, added);
            }

            // Else it was ended on purpose, without a successor.
        }

        return [.. rows, .. added];
    }

    /// <summary>From a supervisor's leaving day to <paramref name="end"/>, the first day of the next, line managers hold the file.</summary>
    private void Hold(Guid file, Supervision supervision, DateOnly? end, List<Supervision> holding, List<Supervision> rows, StaffLine line, DateOnly today, List<Supervision> added)
    {
        List<Supervision> chain = [supervision];
        var stints = CustodyLine.Of(file, supervision.SupervisorId, supervision.From, line.LeftOn, line.Above);
        foreach (var stint in stints.Skip(1).Where(stint => stint.HolderId is not null && (end is null || stint.From < end)))
        {
            var row = holding.Find(row => row.SupervisorId == stint.HolderId && (row.From == stint.From || row.From <= today) && !chain.Contains(row));
            if (row is null)
            {
                row = Supervision.Hold(file, stint.HolderId!.Value, stint.From);
                db.Supervisions.Add(row);
                added.Add(row);
                _changed.Add(file);
            }

            chain.Add(row);
        }

        foreach (var wrong in holding.Except(chain).Where(row => row.IsInForce(today) || row.From > today))
        {
            if (wrong.From > today)
            {
                db.Supervisions.Remove(wrong);
                rows.Remove(wrong);
            }
            else
            {
                wrong.End(today);
            }

            _changed.Add(file);
        }

        for (var at = 0; at < chain.Count; at++)
        {
            var until = at + 1 < chain.Count ? chain[at + 1].From : end;
            if (chain[at].Until == until)
            {
                continue;
            }

            _changed.Add(file);
            if (until is { } day)
            {
                chain[at].End(day);
            }
            else
            {
                chain[at].GoOn();
            }
        }
    }

    /// <summary>Since when nobody holds the file: the last who did has left, and nobody stands above. Null where somebody holds it.</summary>
    private static DateOnly? UnheldSince(List<Supervision> rows, StaffLine line, DateOnly today) => Holder(rows, today) is { } present
        ? (line.HasLeft(present.SupervisorId, today) ? line.LeftOn(present.SupervisorId) : null)
        : rows.Where(row => !row.IsVoid && row.Until <= today).Max(row => row.Until);

    private static Supervision? Holder(IEnumerable<Supervision> rows, DateOnly day) => rows.Where(row => row.IsInForce(day)).MaxBy(row => row.From);

    /// <summary>What is booked with somebody who holds or held the file goes to whoever holds it on that day.</summary>
    private void Follows(HashSet<Guid> holders, List<Supervision> rows, IEnumerable<Session> sessions)
    {
        foreach (var session in sessions.Where(session => holders.Contains(session.SupervisorId)))
        {
            if (Holder(rows, session.PlannedFor) is { } holder && holder.SupervisorId != session.SupervisorId && holder.SupervisorId != session.OtherSupervisorId)
            {
                session.Pass(holder.SupervisorId, byId, organisation.Now);
                _changed.Add(session.SuperviseeId);
            }
        }
    }

    /// <summary>Writes down what the trail does not know yet.</summary>
    private void Trace(
        Guid file, List<Supervision> rows, List<FileCustody> trail, IReadOnlyDictionary<Guid, Guid> moved, List<Supervision> added, DateOnly? unheldSince, DateOnly today)
    {
        var isNew = trail.Count == 0;
        if (!isNew && moved.TryGetValue(file, out var team))
        {
            Write(trail[^1].HolderId, today, CustodyReason.MovedTeam, team);
        }

        var present = unheldSince is null ? Holder(rows, today) : null;
        foreach (var row in rows.Where(row => row.From <= today && !row.IsVoid).OrderBy(row => row.From).ThenBy(row => row.IsHolding).ThenBy(row => row.Id))
        {
            var known = LastPassing(trail);
            if (known is null || (row.From >= known.From && (row.SupervisorId != known.HolderId || (!row.IsHolding && IsHeld(known)))))
            {
                Pass(row.SupervisorId, row.From, ReasonOf(row, known), isNew && !added.Contains(row) && (row != present || row.From < today.AddDays(-DaysToHandOver)));
            }
        }

        var last = LastPassing(trail);
        if (unheldSince is { } since && last is { HolderId: not null })
        {
            Write(null, since > last.From ? since : last.From, CustodyReason.NobodyAbove, null);
        }
        else if (present is not null && last is not null && last.HolderId != present.SupervisorId)
        {
            // It went back to somebody who had it before.
            Pass(present.SupervisorId, today, present.IsHolding ? CustodyReason.SupervisorLeft : CustodyReason.SupervisorStays, isSilent: false);
        }

        void Pass(Guid holderId, DateOnly from, CustodyReason reason, bool isSilent)
        {
            var former = trail.FindLast(line => line.HolderId is not null)?.HolderId;
            Write(holderId, from, reason, null);
            if (former is { } before && before != holderId && !isSilent)
            {
                // Of several at once the last alone is handed over.
                var first = _passings.Find(passing => passing.File == file);
                _passings.RemoveAll(passing => passing.File == file);
                _passings.Add(new Passing(file, first?.FromId ?? before, holderId, from, reason));
            }
        }

        void Write(Guid? holderId, DateOnly from, CustodyReason reason, Guid? unitId)
        {
            var line = new FileCustody(file, trail.Count + 1, holderId, from, reason, unitId, byId, organisation.Now);
            trail.Add(line);
            db.Custodies.Add(line);
            if (line.Reason is CustodyReason.SupervisorLeft or CustodyReason.NobodyAbove)
            {
                _toName.Add(line);
            }

            _changed.Add(file);
        }
    }

    /// <summary>The last line that says who holds it; a move to another team says nothing new of that.</summary>
    private static FileCustody? LastPassing(List<FileCustody> trail) => trail.FindLast(line => line.Reason != CustodyReason.MovedTeam);

    private static CustodyReason ReasonOf(Supervision row, FileCustody? known) =>
        row.IsHolding ? CustodyReason.SupervisorLeft
        : known is null ? CustodyReason.Began
        : IsHeld(known) ? CustodyReason.SuccessorNamed
        : CustodyReason.SupervisorChanged;

    /// <summary>The file waits for a successor.</summary>
    private static bool IsHeld(FileCustody line) => line.Reason is CustodyReason.SupervisorLeft or CustodyReason.NobodyAbove;

    /// <summary>Begins the hand-overs, supersedes those that came to nothing, and offers those whose holder has left.</summary>
    private async Task HandOverAsync(ILookup<Guid, HandOver> open, StaffLine line, DateOnly today, CancellationToken cancellationToken)
    {
        var abandoned = open.SelectMany(rows => rows)
            .Where(row => row.State == HandOverState.ToOffer && line.HasLeft(row.FromId, today) && !_passings.Exists(passing => passing.File == row.SuperviseeId))
            .ToList();
        if (_passings.Count == 0 && abandoned.Count == 0)
        {
            return;
        }

        // What follows must be in the rows before it is counted.
        await db.SaveAsync(cancellationToken);
        var now = organisation.Now;
        var lists = await new ChecklistReader(db).ReadAsync([.. _passings.Select(passing => passing.File).Concat(abandoned.Select(row => row.SuperviseeId)).Distinct()], today, now, cancellationToken);
        foreach (var row in abandoned)
        {
            row.OfferForThem(lists[row.SuperviseeId], now);
            db.Notices.AddRange(HandOverNotices.Of(row, row.Moves[^1]));
            _changed.Add(row.SuperviseeId);
        }

        foreach (var passing in _passings)
        {
            var list = lists[passing.File];
            var comesBack = false;
            foreach (var earlier in open[passing.File])
            {
                earlier.Supersede(list, byId, now);
                comesBack |= earlier.FromId == passing.ToId;
            }

            // It came back to who had it, before anybody else took it.
            if (comesBack)
            {
                continue;
            }

            var handOver = HandOver.Begin(passing.File, passing.FromId, passing.ToId, passing.On, passing.Reason, list, byId, now);
            if (line.HasLeft(passing.FromId, today))
            {
                handOver.OfferForThem(list, now);
            }

            db.HandOvers.Add(handOver);
            // Whoever has left is told nothing any more.
            db.Notices.AddRange(handOver.Moves.SelectMany(move => HandOverNotices.Of(handOver, move)).Where(notice => !line.HasLeft(notice.PersonId, today)));
        }
    }
}
