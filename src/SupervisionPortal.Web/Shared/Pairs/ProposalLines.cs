using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Pairs;

/// <summary>Says what of the dates between the two waits for the visitor. Two queries, however many dates.</summary>
public sealed class ProposalLines(PortalDb db, Visitor visitor, IStringLocalizer<PairTexts> texts, PortalDates dates)
{
    /// <param name="supervisees">Those the visitor supervises.</param>
    public async Task<List<TodoLine>> ReadAsync(IReadOnlyCollection<Guid> supervisees, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var today = visitor.Today;
        var open = await db.Proposals.AsNoTracking()
            .Where(row => row.On >= today && SessionProposal.Open.Contains(row.State) && (row.SuperviseeId == me || supervisees.Contains(row.SuperviseeId)))
            .OrderBy(row => row.On)
            .ToListAsync(cancellationToken);
        var waiting = open.Where(row => row.WaitsFor == (row.SuperviseeId == me ? SessionSide.Supervisee : SessionSide.Supervisor)).ToList();
        if (waiting.Count == 0)
        {
            return [];
        }

        var people = waiting.Select(row => row.SuperviseeId).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return
        [
            .. waiting
                .GroupBy(row => (row.SuperviseeId, Of: Kind(row), Move: row.IsMove ? row.Id : Guid.Empty))
                .Select(group => Line(group.Key.Of, [.. group], names[group.Key.SuperviseeId])),
        ];
    }

    private static string Kind(SessionProposal row) => row.State switch
    {
        ProposalState.Drafted => "Drafted",
        ProposalState.AnotherTimeAsked => "Asked",
        _ => row.IsMove ? "Move" : "Answer",
    };

    private TodoLine Line(string kind, List<SessionProposal> rows, PersonName person)
    {
        var isOwn = person.Id == visitor.PersonId;
        var first = dates.Day(rows[0].On);
        return new TodoLine
        {
            State = kind switch
            {
                "Drafted" => ShownState.Draft,
                "Asked" => ShownState.AnotherTimeAsked,
                _ => ShownState.Proposed,
            },
            Person = isOwn ? texts["You"] : person.Full(),
            PersonUrl = $"/people/{person.Id}",
            What = texts[$"{kind}.What"],
            Note = kind == "Move" ? texts["Move.Note", dates.DayAndTime(rows[0].On, rows[0].StartsAt)] : texts.Counted($"{kind}.Note", rows.Count, first),
            When = texts["When"],
            Action = new LineAction(
                texts[$"{kind}.Do"],
                kind == "Answer" ? $"/schedule/{person.Id}/answers" : kind == "Drafted" || rows.Count > 1 ? $"/schedule/{person.Id}" : $"/proposals/{rows[0].Id}"),
        };
    }
}
