using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>Reads a team by month. The same queries, however many people and sessions.</summary>
public sealed class CalendarReader(
    PortalDb db,
    Visitor visitor,
    TeamChoices teams,
    CalendarDetails details,
    PunctualityReader punctualityReader,
    IStringLocalizer<CalendarTexts> texts,
    PortalDates dates)
{
    private const int PageSize = 25;

    /// <summary>Somebody away for at least this many days of a month has it said beneath the month.</summary>
    private const int DaysAwayToSay = 7;

    private static readonly ObligationKind[] AnsweredByMeeting = [ObligationKind.HoldSession, ObligationKind.RebookSession];

    /// <summary>Null where a team or a person is asked for that is not the visitor's to see.</summary>
    public async Task<CalendarPage?> ReadAsync(CalendarQuery query, CancellationToken cancellationToken)
    {
        var overseen = await teams.OverseenAsync(cancellationToken);
        if (query.Unit is null && !visitor.Supervises && overseen.Count > 0)
        {
            query.Unit = overseen[0].UnitId;
        }

        if (query.Unit is { } asked && !overseen.Exists(team => team.UnitId == asked))
        {
            return null;
        }

        var today = visitor.Today;
        var first = query.FirstMonth(today);
        List<DateOnly> months = [.. Enumerable.Range(0, CalendarQuery.Months).Select(first.AddMonths)];
        var people = teams.PeopleOf(query.Unit);
        if (query.Open is { } open && !await people.AnyAsync(id => id == open, cancellationToken))
        {
            return null;
        }

        var count = await people.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(query.Page, 1, last);
        var names = await db.People
            .Where(row => people.Contains(row.Id))
            .OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        var mayPlan = query.Unit is null && visitor.Supervises;
        var rows = await RowsAsync(names, months, mayPlan || (query.Unit is null && !visitor.Supervises), cancellationToken);
        if (query.Open is { } opened && rows.FindIndex(row => row.PersonId == opened) is >= 0 and var at)
        {
            rows[at] = rows[at] with { Detail = await details.ReadAsync(names[at], months[0], months[^1].AddMonths(1).AddDays(-1), rows[at].Cells.Any(cell => cell.NothingBooked), cancellationToken) };
        }

        List<TeamChoice> choices = visitor.Supervises && overseen.Count > 0 ? [new TeamChoice(null, texts["Team.Own"]), .. overseen] : overseen;
        return new CalendarPage
        {
            Query = query,
            Today = today,
            Months = months,
            Rows = rows,
            Teams = choices.Count > 1 ? choices : [],
            Team = query.Unit is null ? visitor.Supervises ? texts["Team.Own"].Value : null : overseen.Find(team => team.UnitId == query.Unit)!.Name,
            Tally = await TallyAsync(people, cancellationToken),
            Current = current,
            Last = last,
            MayPlan = mayPlan,
        };
    }

    /// <param name="theirs">The visitor is one of the two: what they propose to each other is between them.</param>
    private async Task<List<CalendarRow>> RowsAsync(List<PersonName> names, List<DateOnly> months, bool theirs, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var from = months[0];
        var until = months[^1].AddMonths(1).AddDays(-1);
        List<Guid> people = [.. names.Select(name => name.Id)];
        var posts = (await db.Posts.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && row.StartedOn <= today)
            .ToListAsync(cancellationToken)).GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.StartedOn)!);
        var away = (await db.Absences.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && row.From <= until && (row.ReturnedOn == null || row.ReturnedOn > from))
            .ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
        var sessions = (await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && (row.HeldOn ?? row.PlannedFor) >= from && (row.HeldOn ?? row.PlannedFor) <= until)
            .Select(row => new { row.Id, row.SuperviseeId, row.Status, row.PlannedFor, row.HeldOn, row.StartsAt })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var proposals = theirs
            ? (await db.Proposals
                .Where(row => people.Contains(row.SuperviseeId) && !row.IsMove && row.On >= today && row.On >= from && row.On <= until
                    && (row.State == ProposalState.Proposed || row.State == ProposalState.AnotherTimeAsked))
                .Select(row => new { row.Id, row.SuperviseeId, row.State, row.On, row.StartsAt })
                .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId)
            : null;
        var punctuality = await punctualityReader.ReadAsync(people, visitor.Calendar, today, cancellationToken);
        var needs = await NeedsAsync(people, cancellationToken);
        var rows = new List<CalendarRow>(names.Count);
        foreach (var name in names)
        {
            var marks = sessions[name.Id].Select(row => Mark(row.Id, row.Status, row.PlannedFor, row.HeldOn, row.StartsAt, punctuality.GetValueOrDefault(name.Id))).ToList();
            marks.AddRange((proposals?[name.Id] ?? []).Select(row => row.State == ProposalState.Proposed
                ? new CalendarMark(row.On, ShownState.Proposed, texts["Word.Proposed"], $"/proposals/{row.Id}") { StartsAt = row.StartsAt }
                : new CalendarMark(row.On, ShownState.AnotherTimeAsked, texts["Word.AnotherTimeAsked"], $"/proposals/{row.Id}") { StartsAt = row.StartsAt }));
            posts.TryGetValue(name.Id, out var post);
            rows.Add(new CalendarRow(name.Id, name.Full(), post is null ? "" : Post(post), [.. months.Select(month => Cell(month))]));

            CalendarCell Cell(DateOnly month)
            {
                List<CalendarMark> ofMonth = [.. marks.Where(mark => mark.On.Year == month.Year && mark.On.Month == month.Month).OrderBy(mark => mark.On).ThenBy(mark => mark.StartsAt)];
                return new CalendarCell(month, ofMonth, Note(month, ofMonth, post, away[name.Id], theirs), needs.TryGetValue(name.Id, out var due) && IsMonthOf(month, due));
            }
        }

        return rows;
    }

    private bool IsMonthOf(DateOnly month, DateOnly due)
    {
        var day = due < visitor.Today ? visitor.Today : due;
        return day.Year == month.Year && day.Month == month.Month;
    }

    /// <summary>For each of these with something due by the end of the month, or within a week, and nothing booked: the last day for it.</summary>
    private async Task<Dictionary<Guid, DateOnly>> NeedsAsync(List<Guid> people, CancellationToken cancellationToken) =>
        (await Needs(db.People.Where(row => people.Contains(row.Id)).Select(row => row.Id), cancellationToken)).GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.Min(row => row.DueOn!.Value));

    private Task<List<StoredObligation>> Needs(IQueryable<Guid> people, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var until = NeedsUntil(today);
        return db.Obligations.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && AnsweredByMeeting.Contains(row.Kind) && row.DueOn <= until
                && !db.Sessions.Any(session => session.SuperviseeId == row.PersonId && session.Kind == SessionKind.OneToOne
                    && session.Status == SessionStatus.Planned && session.PlannedFor >= today))
            .ToListAsync(cancellationToken);
    }

    private static DateOnly NeedsUntil(DateOnly today)
    {
        var endOfMonth = new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));
        var week = today.AddDays(7);
        return week > endOfMonth ? week : endOfMonth;
    }

    private async Task<CalendarTally> TallyAsync(IQueryable<Guid> people, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var from = new DateOnly(today.Year, today.Month, 1);
        var until = from.AddMonths(1);
        var counted = await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.Status != SessionStatus.Planned
                && (row.HeldOn ?? row.PlannedFor) >= from && (row.HeldOn ?? row.PlannedFor) < until)
            .GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var without = (await Needs(people, cancellationToken)).Select(row => row.PersonId).Distinct().Count();
        return new CalendarTally(counted.GetValueOrDefault(SessionStatus.Held), counted.GetValueOrDefault(SessionStatus.Cancelled), counted.GetValueOrDefault(SessionStatus.Missed), without);
    }

    private CalendarMark Mark(Guid id, SessionStatus status, DateOnly plannedFor, DateOnly? heldOn, TimeOnly? startsAt, HeldPunctuality? punctuality)
    {
        var state = status.Shown(heldOn, punctuality);
        var unsaid = status == SessionStatus.Planned && plannedFor < visitor.Today;
        var word = unsaid ? texts["Word.Unsaid"].Value : state switch
        {
            ShownState.HeldLate => texts["Word.HeldLate"].Value,
            ShownState.Missed => texts["Word.Missed"].Value,
            ShownState.Cancelled => texts["Word.Cancelled"].Value,
            _ => null,
        };
        return new CalendarMark(heldOn ?? plannedFor, unsaid ? ShownState.Due : state, word, $"/sessions/{id}")
        {
            StartsAt = status == SessionStatus.Planned ? startsAt : null,
            Note = state == ShownState.HeldLate && punctuality?.DueOn(heldOn!.Value) is { } due ? texts["Note.WasDue", dates.Day(due)].Value : null,
        };
    }

    /// <summary>Why a month looks as it does. Whether somebody is away sick is for the two.</summary>
    private string? Note(DateOnly month, List<CalendarMark> marks, Post? post, IEnumerable<Absence> absences, bool theirs)
    {
        var end = month.AddMonths(1);
        var notes = new List<string>();
        if (post is not null && post.StartedOn >= month && post.StartedOn < end)
        {
            notes.Add(texts["Note.Started", dates.Number(post.StartedOn.Day), dates.MonthShort(post.StartedOn)]);
        }

        if (post?.LeftOn is { } left && left >= month && left < end)
        {
            notes.Add(texts["Note.Leaves", dates.Number(left.AddDays(-1).Day), dates.MonthShort(left.AddDays(-1))]);
        }

        var away = absences.Where(row => row.From < end && (row.ReturnedOn is null || row.ReturnedOn > month)).ToList();
        var isMet = marks.Exists(mark => mark.State is ShownState.HeldOnTime or ShownState.HeldLate
            || (mark.State == ShownState.Planned && !away.Exists(row => row.IsAway(mark.On))));
        if (!isMet
            && away.Exists(row => row.ReturnedOn is null || Days(row, month, end) >= DaysAwayToSay))
        {
            notes.Add(texts[theirs && away.Exists(row => row.Sickness) ? "Note.AwaySick" : "Note.Away"]);
        }

        return notes.Count == 0 ? null : string.Join(texts["Note.Join"], notes);
    }

    private static int Days(Absence absence, DateOnly month, DateOnly end)
    {
        var from = absence.From > month ? absence.From : month;
        var until = absence.ReturnedOn is { } back && back < end ? back : end;
        return until.DayNumber - from.DayNumber;
    }

    private string Post(Post post)
    {
        var words = Names.InPageLanguage(post.Title, post.LocalTitle);
        return post.FullTimeEquivalent < 1m ? texts["Post.PartTime", words, post.FullTimeEquivalent.ToString("0.##", CultureInfo.InvariantCulture)] : words;
    }
}
