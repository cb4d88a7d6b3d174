using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Cases;

/// <summary>Decisions about cases that wait for the visitor: as the manager they were put to, or as the supervisor who was asked for more. Which case, never what was decided.</summary>
public sealed class OversightLines(PortalDb db, Visitor visitor, IStringLocalizer<OversightLineTexts> texts, PortalDates dates)
{
    private const int Most = 25;

    /// <param name="supervisees">Those the visitor supervises.</param>
    /// <returns>The longest waiting first.</returns>
    public async Task<List<TodoLine>> ReadAsync(IReadOnlyCollection<Guid> supervisees, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var rows = await (
            from row in db.Oversights
            where (row.ManagerId == me && row.State == OversightState.Asked) || (supervisees.Contains(row.SuperviseeId) && row.State == OversightState.MoreAsked)
            join held in db.Cases on row.CaseId equals held.Id
            orderby row.MovedAt, row.Id
            select new { row.Id, row.State, row.SuperviseeId, row.AskedById, row.ManagerId, row.MovedAt, held.Reference }).Take(Most).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var people = rows.SelectMany(row => new[] { row.SuperviseeId, row.AskedById, row.ManagerId }).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return
        [
            .. rows.Select(row =>
            {
                var key = row.State == OversightState.Asked ? "Answer" : "SayMore";
                var since = dates.LocalDate(row.MovedAt);
                return new TodoLine
                {
                    State = row.State.Shown(),
                    Person = names[row.SuperviseeId].Full(),
                    PersonUrl = $"/people/{row.SuperviseeId}",
                    What = texts[$"Verb.{key}", row.Reference],
                    Note = texts[$"Note.{key}", names[row.State == OversightState.Asked ? row.AskedById : row.ManagerId].Full(), dates.Day(since)],
                    When = dates.Distance(since),
                    Date = dates.Day(since),
                    Action = new(texts[$"Action.{key}"], $"/oversight/{row.Id}"),
                };
            }),
        ];
    }
}
