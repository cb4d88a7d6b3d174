using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Observations;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Reads what happened in somebody's supervision, page by page. Each source gives its newest rows; the newest of all make the page.</summary>
public sealed class TimelineReader(
    PortalDb db, Visitor visitor, PunctualityReader punctualityReader, IStringLocalizer<PeopleTexts> texts, IStringLocalizer<TermTexts> terms, PortalDates dates)
{
    private const int PageSize = 25;

    private static readonly RecordVerb[] Told =
    [
        RecordVerb.Issue, RecordVerb.Amend, RecordVerb.SignOff, RecordVerb.SignOffWithComment, RecordVerb.Disagree, RecordVerb.AcceptByLapse, RecordVerb.CloseWithBothViews,
    ];

    /// <param name="upTo">The last day to show; null: today, with what is to come.</param>
    public async Task<Timeline> ReadAsync(FileHead head, TimelineShow show, DateOnly? upTo, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var until = upTo is { } asked && asked < today ? asked : today;
        var names = new Dictionary<Guid, PersonName>();
        var past = new List<TimelineEntry>();
        var coming = new List<TimelineEntry>();
        bool Shows(TimelineShow part) => show == TimelineShow.Everything || show == part;

        if (head.ShowsSupervision && Shows(TimelineShow.Sessions))
        {
            await SessionsAsync(head, until, names, past, coming, cancellationToken);
        }

        if (head.ShowsSupervision && Shows(TimelineShow.Records))
        {
            await RecordsAsync(head, until, names, past, coming, cancellationToken);
        }

        if (Shows(TimelineShow.Agreement))
        {
            await AgreementsAsync(head, until, names, past, cancellationToken);
        }

        if (Shows(TimelineShow.Moves))
        {
            await MovesAsync(head, until, names, past, coming, cancellationToken);
        }

        if (head.ShowsSupervision && show == TimelineShow.Everything)
        {
            await ObservationsAsync(head, until, names, past, cancellationToken);
        }

        past.Sort((one, other) => (other.On, other.At).CompareTo((one.On, one.At)));
        DateOnly? earlier = null;
        if (past.Count > PageSize)
        {
            // Whole days: the day of the first row that does not fit goes to the next page, unless it fills this one.
            earlier = past[PageSize].On;
            var kept = past.FindAll(entry => entry.On > earlier);
            if (kept.Count == 0)
            {
                kept = past.FindAll(entry => entry.On == earlier);
                earlier = earlier.Value.AddDays(-1);
            }

            past = kept;
        }

        return new Timeline(upTo is null ? [.. coming.OrderBy(entry => entry.On)] : [], past, earlier);
    }

    private async Task SessionsAsync(
        FileHead head, DateOnly until, Dictionary<Guid, PersonName> names, List<TimelineEntry> past, List<TimelineEntry> coming, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var rows = await db.Sessions.AsNoTracking()
            .InFileOf(head.Id, head.IsSelf)
            .Where(row => (row.HeldOn ?? row.FellThroughOn ?? row.PlannedFor) <= until && !(row.Status == SessionStatus.Planned && row.PlannedFor >= today))
            .OrderByDescending(row => row.HeldOn ?? row.FellThroughOn ?? row.PlannedFor)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        var planned = await db.Sessions.AsNoTracking()
            .InFileOf(head.Id, head.IsSelf)
            .Where(row => row.Status == SessionStatus.Planned && row.PlannedFor >= today)
            .OrderBy(row => row.PlannedFor)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var records = (await db.Records
            .Where(row => ids.Contains(row.SessionId) && row.FirstIssuedAt != null)
            .Select(row => new { row.SessionId, row.Id, row.State, row.LapsesAt })
            .ToListAsync(cancellationToken)).ToDictionary(row => row.SessionId);
        var discussed = await db.CaseDiscussions
            .Where(row => ids.Contains(row.SessionId))
            .GroupBy(row => row.SessionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        await NameAsync(rows.Concat(planned).SelectMany(row => row.Participants), names, cancellationToken);
        var punctuality = (await punctualityReader.ReadAsync([head.Id], visitor.Calendar, today, cancellationToken)).GetValueOrDefault(head.Id);
        foreach (var row in rows)
        {
            records.TryGetValue(row.Id, out var record);
            past.Add(Session(head, row, punctuality, discussed.GetValueOrDefault(row.Id), names) with
            {
                Url = record is null ? $"/sessions/{row.Id}" : $"/records/{record.Id}",
                LinkText = texts[record is null ? "Timeline.OpenSession" : "Timeline.OpenRecord"],
            });
            if (record is not null)
            {
                var state = record.State == RecordState.Waiting && record.LapsesAt <= visitor.Now ? RecordState.AcceptedByLapse : record.State;
                past[^1] = past[^1] with { Tags = [.. past[^1].Tags, state.Shown()] };
            }
        }

        foreach (var row in planned)
        {
            coming.Add(new TimelineEntry(
                row.PlannedFor,
                row.StartsAt is { } at ? texts["Timeline.PlannedAt", terms.Of(row.Kind), dates.Time(at)] : texts["Timeline.Planned", terms.Of(row.Kind)],
                string.IsNullOrEmpty(row.Venue) ? With(head, OtherOf(head, row), names) : string.Join(' ', With(head, OtherOf(head, row), names), texts["Timeline.Venue", row.Venue]),
                ShownState.Planned,
                Mark.DashedRing,
                [])
            {
                Url = $"/sessions/{row.Id}",
                LinkText = texts["Timeline.OpenSession"],
            });
        }
    }

    private TimelineEntry Session(FileHead head, Domain.Sessions.Session row, HeldPunctuality? punctuality, int cases, Dictionary<Guid, PersonName> names)
    {
        var kind = terms.Of(row.Kind);
        var with = With(head, OtherOf(head, row), names);
        switch (row.Status)
        {
            case SessionStatus.Held:
                var on = row.HeldOn ?? row.PlannedFor;
                ShownState? state = row.Kind != SessionKind.OneToOne ? null : punctuality?.WasLate(on) == true ? ShownState.HeldLate : ShownState.HeldOnTime;
                var due = punctuality?.DueOn(on);
                var notes = new List<string> { with };
                if (state == ShownState.HeldLate && due is { } dueOn)
                {
                    notes.Add(texts["Timeline.WasDue", dates.Day(dueOn)]);
                }

                if (cases > 0)
                {
                    notes.Add(texts.Counted("Timeline.Cases", cases));
                }

                return new TimelineEntry(
                    on,
                    row.Minutes is { } minutes ? texts["Timeline.HeldMinutes", kind, minutes] : texts["Timeline.Held", kind],
                    Joined(notes),
                    state,
                    Mark.TickDisc,
                    state is { } shown ? [shown] : []);
            case SessionStatus.Cancelled or SessionStatus.Missed:
                var why = head.IsOneOfTheTwo ? row.FellThroughWhy : null;
                var who = row.FellThroughBy switch
                {
                    FellThroughBy.Supervisee => row.SuperviseeId != head.Id ? names[row.SuperviseeId].Full() : head.IsSelf ? texts["Inside.You"] : head.Name.Given(),
                    FellThroughBy.Supervisor => row.SupervisorId == visitor.PersonId ? texts["Inside.You"].Value : names[row.SupervisorId].Full(),
                    _ => texts["Both"],
                };
                var cancelled = row.Status == SessionStatus.Cancelled;
                var said = cancelled ? texts["Timeline.CancelledBy", who, dates.Day(row.PlannedFor)] : texts["Timeline.MissedBy", who];
                return new TimelineEntry(
                    row.FellThroughOn ?? row.PlannedFor,
                    texts[cancelled ? "Timeline.Cancelled" : "Timeline.Missed", kind],
                    string.IsNullOrWhiteSpace(why) ? said : string.Join(' ', said, texts["Timeline.Why", why]),
                    cancelled ? ShownState.Cancelled : ShownState.Missed,
                    Mark.Dash,
                    []);
            default:
                return new TimelineEntry(row.PlannedFor, texts["Timeline.Unanswered", kind], texts["Timeline.UnansweredNote"], ShownState.Planned, Mark.DashedRing, []);
        }
    }

    private async Task RecordsAsync(
        FileHead head, DateOnly until, Dictionary<Guid, PersonName> names, List<TimelineEntry> past, List<TimelineEntry> coming, CancellationToken cancellationToken)
    {
        var before = visitor.Calendar.StartOfDayUtc(until.AddDays(1));
        var moves = await (
            from move in db.RecordMoves
            join record in db.Records on move.RecordId equals record.Id
            where record.SuperviseeId == head.Id && Told.Contains(move.Verb) && move.At < before
            orderby move.At descending
            select new { move.RecordId, move.Verb, move.ById, move.At, move.VersionNumber, record.HeldOn }).Take(PageSize + 1).ToListAsync(cancellationToken);
        var waiting = await db.Records
            .Where(row => row.SuperviseeId == head.Id && row.State == RecordState.Waiting && row.WindowEndsOn != null)
            .Select(row => new { row.Id, row.HeldOn, row.WindowEndsOn, row.LapsesAt })
            .ToListAsync(cancellationToken);
        await NameAsync(moves.Select(move => move.ById).OfType<Guid>(), names, cancellationToken);
        foreach (var move in moves)
        {
            var shown = State(move.Verb);
            var by = move.ById is not { } person ? null : person == visitor.PersonId ? texts["Inside.You"].Value : names[person].Full();
            past.Add(new TimelineEntry(
                dates.LocalDate(move.At),
                texts[$"Timeline.Record.{move.Verb}", dates.DayOfMonth(move.HeldOn), head.IsSelf ? texts["Inside.You"].Value : head.Name.Given(), move.VersionNumber],
                by is null ? texts["Timeline.NobodyAnswered"] : texts["Timeline.ByAt", by, dates.Time(move.At)],
                shown,
                Mark.Envelope,
                [])
            {
                Url = $"/records/{move.RecordId}",
                LinkText = texts["Timeline.OpenRecord"],
                At = move.At,
            });
        }

        foreach (var record in waiting)
        {
            var day = dates.DayOfMonth(record.HeldOn);
            if (record.LapsesAt <= visitor.Now)
            {
                // The window has ended; the sweep writes it down tonight.
                past.Add(new TimelineEntry(
                    dates.LocalDate(record.LapsesAt.Value), texts["Timeline.Record.AcceptByLapse", day, "", 0], texts["Timeline.NobodyAnswered"], ShownState.AcceptedByLapse, Mark.Hourglass, [])
                {
                    Url = $"/records/{record.Id}",
                    LinkText = texts["Timeline.OpenRecord"],
                    At = record.LapsesAt.Value,
                });
            }
            else
            {
                coming.Add(new TimelineEntry(
                    record.WindowEndsOn!.Value,
                    texts[record.LapsesAt is null ? "Timeline.AnswerBy" : "Timeline.TakenAsAgreed", day],
                    texts["Timeline.WaitingFor", head.IsSelf ? texts["Inside.You"].Value : head.Name.Given()],
                    ShownState.WaitingToBeSigned,
                    Mark.Envelope,
                    [])
                {
                    Url = $"/records/{record.Id}",
                    LinkText = texts["Timeline.OpenRecord"],
                });
            }
        }
    }

    private async Task AgreementsAsync(FileHead head, DateOnly until, Dictionary<Guid, PersonName> names, List<TimelineEntry> past, CancellationToken cancellationToken)
    {
        var rows = await db.Agreements
            .Where(row => row.SuperviseeId == head.Id && row.SignedOn != null)
            .OrderByDescending(row => row.SignedOn)
            .Select(row => new { row.Id, row.SupervisorId, SignedOn = row.SignedOn!.Value, row.ReviewedOn })
            .ToListAsync(cancellationToken);
        await NameAsync(rows.Select(row => row.SupervisorId), names, cancellationToken);
        foreach (var row in rows)
        {
            var with = With(head, row.SupervisorId, names);
            var url = head.IsOneOfTheTwo || head.Actor.Oversees ? $"/agreements/{row.Id}" : null;
            if (row.SignedOn <= until)
            {
                past.Add(new TimelineEntry(row.SignedOn, texts["Timeline.AgreementSigned"], with, null, Mark.Tick, []) { Url = url, LinkText = texts["Timeline.OpenAgreement"] });
            }

            if (row.ReviewedOn is { } reviewed && reviewed <= until)
            {
                past.Add(new TimelineEntry(reviewed, texts["Timeline.AgreementReviewed"], with, null, Mark.Tick, []) { Url = url, LinkText = texts["Timeline.OpenAgreement"] });
            }
        }
    }

    private async Task MovesAsync(
        FileHead head, DateOnly until, Dictionary<Guid, PersonName> names, List<TimelineEntry> past, List<TimelineEntry> coming, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var supervisions = await db.Supervisions
            .Where(row => row.SuperviseeId == head.Id && (row.Until == null || row.Until > row.From))
            .OrderBy(row => row.From)
            .Select(row => new { row.SupervisorId, row.From, row.IsHolding })
            .ToListAsync(cancellationToken);
        await NameAsync(supervisions.Select(row => row.SupervisorId), names, cancellationToken);
        for (var i = 0; i < supervisions.Count; i++)
        {
            var to = Named(supervisions[i].SupervisorId, names);
            Place(supervisions[i].From, i == 0 ? texts["Timeline.FirstSupervisor", to] : texts[supervisions[i].IsHolding ? "Timeline.SupervisorLeft" : "Timeline.SupervisorChanged", Named(supervisions[i - 1].SupervisorId, names), to], null, Mark.Ring);
        }

        var posts = await (
            from post in db.Posts
            where post.PersonId == head.Id
            join unit in db.Units on post.UnitId equals unit.Id
            select new { post.Title, post.LocalTitle, unit.Name, unit.LocalName, post.StartedOn, post.LeftOn }).ToListAsync(cancellationToken);
        foreach (var post in posts)
        {
            Place(post.StartedOn, texts["Timeline.Started", Names.InPageLanguage(post.Title, post.LocalTitle), Names.InPageLanguage(post.Name, post.LocalName)], null, Mark.Ring);
            if (post.LeftOn is { } left)
            {
                Place(left, texts["Timeline.Left"], null, Mark.Ring);
            }
        }

        foreach (var absence in await db.Absences.AsNoTracking().Where(row => row.PersonId == head.Id).ToListAsync(cancellationToken))
        {
            var heading = texts[head.ShowsHealth && absence.Sickness ? "Timeline.AwaySick" : absence.Planned ? "Timeline.AwayPlanned" : "Timeline.Away"];
            Place(absence.From, heading, absence.ReturnedOn is null ? texts["Timeline.NoReturn"].Value : null, Mark.Bars);
            if (absence.ReturnedOn is { } back)
            {
                Place(back, texts[back > today ? "Timeline.ExpectedBack" : "Timeline.Back"], null, Mark.Ring);
            }
        }

        void Place(DateOnly on, string heading, string? note, Mark mark)
        {
            var entry = new TimelineEntry(on, heading, note, null, mark, []);
            if (on > today)
            {
                coming.Add(entry);
            }
            else if (on <= until)
            {
                past.Add(entry);
            }
        }
    }

    private async Task ObservationsAsync(FileHead head, DateOnly until, Dictionary<Guid, PersonName> names, List<TimelineEntry> past, CancellationToken cancellationToken)
    {
        var rows = await db.Observations
            .Where(row => row.PersonId == head.Id && row.Kind == ObservationKind.Practice && row.ObservedOn <= until)
            .OrderByDescending(row => row.ObservedOn)
            .Take(PageSize + 1)
            .Select(row => new { row.Id, row.ObserverId, On = row.ObservedOn!.Value, row.State })
            .ToListAsync(cancellationToken);
        await NameAsync(rows.Select(row => row.ObserverId), names, cancellationToken);
        past.AddRange(rows.Select(row => new TimelineEntry(row.On, texts["Timeline.Observed"], texts["Timeline.By", Named(row.ObserverId, names)], null, Mark.Eye, row.State.Shown() is { } state ? [state] : [])
        {
            Url = $"/observations/{row.Id}",
            LinkText = texts["Timeline.Observation"],
        }));
    }

    private async Task NameAsync(IEnumerable<Guid> people, Dictionary<Guid, PersonName> names, CancellationToken cancellationToken)
    {
        var missing = people.Distinct().Where(person => !names.ContainsKey(person)).ToList();
        if (missing.Count > 0)
        {
            foreach (var name in await db.People.Where(row => missing.Contains(row.Id)).Select(PersonName.Of).ToListAsync(cancellationToken))
            {
                names.Add(name.Id, name);
            }
        }
    }

    /// <summary>Of two colleagues the other; else whoever supervises.</summary>
    private static Guid OtherOf(FileHead head, Domain.Sessions.Session row) => row.IsPeer && row.SupervisorId == head.Id ? row.SuperviseeId : row.SupervisorId;

    private string With(FileHead head, Guid supervisor, Dictionary<Guid, PersonName> names) =>
        supervisor == visitor.PersonId ? texts["Timeline.WithYou"] : texts["Timeline.With", names[supervisor].Full(), head.Name.Given()];

    private string Named(Guid person, Dictionary<Guid, PersonName> names) => person == visitor.PersonId ? texts["Inside.You"] : names[person].Full();

    private static string? Joined(List<string> sentences) => sentences.Count == 0 ? null : string.Join(' ', sentences);

    private static ShownState? State(RecordVerb verb) => verb switch
    {
        RecordVerb.SignOff => ShownState.SignedByBoth,
        RecordVerb.SignOffWithComment => ShownState.SignedWithComment,
        RecordVerb.Disagree => ShownState.Disputed,
        RecordVerb.CloseWithBothViews => ShownState.ClosedWithBothViews,
        RecordVerb.AcceptByLapse => ShownState.AcceptedByLapse,
        _ => null,
    };
}
