using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Team;

/// <summary>Reads a table of people and their last months of one-to-ones. The same few queries, however many people.</summary>
public sealed class TeamReader(PortalDb db, Visitor visitor, PunctualityReader punctualityReader, IStringLocalizer<TeamTexts> texts, PortalDates dates)
{
    /// <summary>How far back the marks go.</summary>
    public const int MonthsShown = 6;

    /// <summary>Somebody seen every week would fill the row: the latest stay.</summary>
    private const int MarksShown = 9;

    /// <summary>A row for each person, in the order given.</summary>
    public async Task<List<TeamRow>> ReadAsync(IReadOnlyList<Guid> people, bool mayBook, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var today = visitor.Today;
        var since = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown);
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var posts = (await db.Posts.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) && row.StartedOn <= today)
            .ToListAsync(cancellationToken)).GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.StartedOn)!);
        var away = (await db.Absences
            .Where(row => people.Contains(row.PersonId) && row.From <= today && (row.ReturnedOn == null || row.ReturnedOn > today))
            .Select(row => new { row.PersonId, row.Sickness })
            .ToListAsync(cancellationToken)).GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.Any(row => row.Sickness));
        var lastHeld = await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Held)
            .GroupBy(row => row.SuperviseeId)
            .Select(group => new { group.Key, On = group.Max(row => row.HeldOn) })
            .ToDictionaryAsync(row => row.Key, row => row.On, cancellationToken);
        var sessions = (await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.PlannedFor >= since)
            .Select(row => new { row.Id, row.SuperviseeId, row.Status, row.PlannedFor, row.HeldOn, row.StartsAt })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var punctuality = await punctualityReader.ReadAsync(people, visitor.Calendar, today, cancellationToken);

        var rows = new List<TeamRow>(people.Count);
        foreach (var person in people.Where(names.ContainsKey))
        {
            var next = sessions[person].Where(row => row.Status == SessionStatus.Planned && row.PlannedFor >= today).MinBy(row => row.PlannedFor);
            var shown = sessions[person]
                .Where(row => row.Status != SessionStatus.Planned || row.Id == next?.Id)
                .Select(row => (On: row.HeldOn ?? row.PlannedFor, State: row.Status.Shown(row.HeldOn, punctuality.GetValueOrDefault(person))))
                .OrderBy(row => row.On)
                .TakeLast(MarksShown);
            posts.TryGetValue(person, out var post);
            rows.Add(new TeamRow(
                person,
                names[person].Full(),
                post is null ? "" : Post(post, away.TryGetValue(person, out var sick) ? sick : null),
                Marks(shown),
                lastHeld.GetValueOrDefault(person),
                next?.Id,
                next is null ? null : next.StartsAt is { } at ? texts["DayAndTime", dates.Day(next.PlannedFor), dates.Time(at)] : dates.Day(next.PlannedFor),
                mayBook));
        }

        return rows;
    }

    /// <summary>The first of a month is labelled with the month, the others with their day.</summary>
    private List<MonthMark> Marks(IEnumerable<(DateOnly On, ShownState State)> sessions)
    {
        var marks = new List<MonthMark>();
        var month = 0;
        foreach (var (on, state) in sessions)
        {
            marks.Add(new MonthMark(state, on.Month == month ? dates.Number(on.Day) : dates.MonthShort(on)));
            month = on.Month;
        }

        return marks;
    }

    /// <param name="sick">Null where they are not away.</param>
    private string Post(Domain.People.Post post, bool? sick)
    {
        var words = Names.InPageLanguage(post.Title, post.LocalTitle);
        if (post.FullTimeEquivalent < 1m)
        {
            words = texts["Post.Joined", words, texts["Post.PartTime", post.FullTimeEquivalent.ToString("0.##", CultureInfo.InvariantCulture)]];
        }

        return sick is null ? words : texts["Post.Joined", words, texts[sick.Value ? "Post.AwaySick" : "Post.Away"]];
    }
}
