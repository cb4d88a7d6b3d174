using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>What speaks against a day without forbidding it: the two may know better than the calendar.</summary>
internal sealed class DayConcerns(PortalDb db, Visitor visitor, IStringLocalizer<SessionTexts> texts, PortalDates dates)
{
    /// <summary>Two sessions without a length are taken to last this long.</summary>
    private const int UsualMinutes = 60;

    /// <summary>The sentences, the gravest first; none where the day is good.</summary>
    /// <param name="moving">The session that is moved, which does not stand in its own way; null for a new one.</param>
    public async Task<List<string>> OfAsync(
        PlannedTime when, SessionKind kind, PersonName supervisee, PersonName supervisor, Guid? moving, CancellationToken cancellationToken)
    {
        var concerns = new List<string>();
        if (!visitor.Calendar.IsWorkingDay(when.On))
        {
            concerns.Add(texts["Concern.NotWorkingDay", dates.Day(when.On)]);
        }

        if (kind == SessionKind.OneToOne && await DueBeforeAsync(when.On, supervisee.Id, moving, cancellationToken) is { } due)
        {
            concerns.Add(texts["Concern.AfterDue", dates.Day(due)]);
        }

        PersonName[] both = [supervisee, supervisor];
        foreach (var (person, sentence) in await AbsencesAsync(when.On, both, cancellationToken))
        {
            concerns.Add(texts[$"{sentence}.{Who(person)}", person.Given(), dates.Day(when.On)]);
        }

        concerns.AddRange(await ClashesAsync(when, both, moving, cancellationToken));
        return concerns;
    }

    /// <summary>Stands for this day with these concerns: another day, or another concern, is warned of anew.</summary>
    public static string? Seal(PlannedTime when, IReadOnlyList<string> concerns) => concerns.Count == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{when.On:yyyy-MM-dd} {when.StartsAt:HH\\:mm} {when.Minutes} {concerns.Count}");

    /// <summary>
    /// The last day of what a one-to-one on <paramref name="on"/> would come too late for, unless an earlier booking answers it. What is
    /// overdue already is late on any day: that is no reason to choose another.
    /// </summary>
    private async Task<DateOnly?> DueBeforeAsync(DateOnly on, Guid person, Guid? moving, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var due = await db.Obligations
            .Where(row => row.PersonId == person && (row.Kind == ObligationKind.HoldSession || row.Kind == ObligationKind.RebookSession)
                && row.DueOn >= today && row.DueOn < on)
            .MinAsync(row => row.DueOn, cancellationToken);
        if (due is null)
        {
            return null;
        }

        var isAnswered = await db.Sessions.AnyAsync(
            row => row.SuperviseeId == person && row.Id != moving && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned
                && row.PlannedFor >= today && row.PlannedFor < on,
            cancellationToken);
        return isAnswered ? null : due;
    }

    private async Task<List<(PersonName Person, string Sentence)>> AbsencesAsync(DateOnly on, PersonName[] both, CancellationToken cancellationToken)
    {
        var ids = both.Select(person => person.Id).ToList();
        var away = await db.Absences
            .Where(row => ids.Contains(row.PersonId) && row.From <= on && (row.ReturnedOn == null || row.ReturnedOn > on))
            .Select(row => new { row.PersonId, IsOpen = row.ReturnedOn == null })
            .ToListAsync(cancellationToken);
        return
        [
            .. both.Where(person => away.Exists(row => row.PersonId == person.Id))
                .Select(person => (person, away.Exists(row => row.PersonId == person.Id && row.IsOpen) ? "Concern.AwayNoReturn" : "Concern.Away")),
        ];
    }

    private async Task<List<string>> ClashesAsync(PlannedTime when, PersonName[] both, Guid? moving, CancellationToken cancellationToken)
    {
        var ids = both.Select(person => person.Id).ToList();
        var others = await db.Sessions
            .Where(row => row.PlannedFor == when.On && row.Status == SessionStatus.Planned && row.Id != moving
                && (ids.Contains(row.SuperviseeId) || ids.Contains(row.SupervisorId)))
            .OrderBy(row => row.StartsAt)
            .Select(row => new { row.SuperviseeId, row.SupervisorId, row.StartsAt, row.Minutes })
            .ToListAsync(cancellationToken);
        var concerns = new List<string>();
        foreach (var other in others.Where(other => Overlap(when, other.StartsAt, other.Minutes)))
        {
            foreach (var person in both.Where(person => person.Id == other.SuperviseeId || person.Id == other.SupervisorId))
            {
                concerns.Add(other.StartsAt is { } at
                    ? texts[$"Concern.Clash.{Who(person)}", person.Given(), dates.Time(at)]
                    : texts[$"Concern.ClashNoTime.{Who(person)}", person.Given()]);
            }
        }

        return [.. concerns.Distinct()];
    }

    /// <summary>Where one of them has no time, the same day is close enough to ask.</summary>
    private static bool Overlap(PlannedTime when, TimeOnly? otherStart, int? otherMinutes)
    {
        if (when.StartsAt is not { } start || otherStart is not { } other)
        {
            return true;
        }

        var from = start.ToTimeSpan();
        var otherFrom = other.ToTimeSpan();
        return from < otherFrom + TimeSpan.FromMinutes(otherMinutes ?? UsualMinutes)
            && otherFrom < from + TimeSpan.FromMinutes(when.Minutes ?? UsualMinutes);
    }

    private string Who(PersonName person) => person.Id == visitor.PersonId ? "You" : "Them";
}
