using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Observations;

/// <summary>Observations that wait for the visitor: to agree to a day, to say that it took place, to report, to talk over, to read, to sign.</summary>
public sealed class ObservationLines(PortalDb db, Visitor visitor, IStringLocalizer<ObservationLineTexts> texts, PortalDates dates)
{
    private const int Most = 25;

    /// <returns>The longest waiting first.</returns>
    public async Task<List<TodoLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (visitor.PersonId, visitor.Today);
        var rows = await db.Observations.AsNoTracking()
            .Where(row => (row.SuperviseeId == me && (row.State == ObservationState.Observed || row.State == ObservationState.Shared || row.State == ObservationState.Discussed)
                    && !db.SuperviseesViews.Any(view => view.ObservationId == row.Id && view.GivenAt != null))
                || ((row.PersonId == me || row.ObserverId == me)
                && (row.State == ObservationState.Planned || row.State == ObservationState.Shared
                    || (row.ObserverId == me && (row.State == ObservationState.Observed || (row.State == ObservationState.Agreed && row.PlannedFor <= today)))
                    || (row.PersonId == me && row.State == ObservationState.Discussed))))
            .OrderBy(row => row.MovedAt).ThenBy(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var people = rows.SelectMany(row => new[] { row.PersonId, row.ObserverId }).Distinct().ToList();
        var names = people.Count == 0 ? [] : await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return [.. rows.Select(row => Line(row, names)).OfType<TodoLine>()];
    }

    private TodoLine? Line(Observation row, Dictionary<Guid, PersonName> names)
    {
        var me = visitor.PersonId;
        var isOwn = row.PersonId == me;
        var key = row.SuperviseeId == me ? "View" : row.State switch
        {
            ObservationState.Planned when row.WaitsFor == me => "Agree",
            ObservationState.Planned or ObservationState.Agreed when !isOwn && row.PlannedFor <= visitor.Today => "Observe",
            ObservationState.Observed => "Report",
            ObservationState.Shared => isOwn ? "Read" : "Discuss",
            ObservationState.Discussed => "Sign",
            _ => null,
        };
        if (key is null)
        {
            return null;
        }

        var since = dates.LocalDate(row.MovedAt);
        return new TodoLine
        {
            State = row.State.Shown(),
            Person = isOwn || row.SuperviseeId == me ? texts["You"] : names[row.PersonId].Full(),
            PersonUrl = $"/people/{(row.SuperviseeId == me ? me : row.PersonId)}",
            What = texts[row.Kind == ObservationKind.Supervision && key is "Agree" or "Observe" ? $"Verb.{key}.Supervision" : $"Verb.{key}", dates.Day(row.ObservedOn ?? row.PlannedFor)],
            Note = isOwn || row.SuperviseeId == me ? texts["Note.Observer", names[row.ObserverId].Full()].Value : null,
            When = dates.Distance(since),
            Date = dates.Day(since),
            Action = new(texts[$"Action.{key}"], key is "Report" or "View" ? $"/observations/{row.Id}/{(key == "View" ? "view" : "report")}" : $"/observations/{row.Id}"),
        };
    }
}
