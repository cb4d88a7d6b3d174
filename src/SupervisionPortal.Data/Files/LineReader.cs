using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Files;

namespace SupervisionPortal.Data.Files;

/// <summary>Reads who leaves when and who stands above whom, as far up as somebody who stays.</summary>
internal static class LineReader
{
    public static async Task<StaffLine> ReadAsync(PortalDb db, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var leaving = new Dictionary<Guid, DateOnly?>();
        var above = new Dictionary<Guid, Guid>();
        var next = people.ToList();
        for (var step = 0; step <= CustodyLine.Longest && next.Count > 0; step++)
        {
            var ask = next;
            var posts = await db.Posts.Where(row => ask.Contains(row.PersonId)).Select(row => new { row.PersonId, row.StartedOn, row.LeftOn }).ToListAsync(cancellationToken);
            foreach (var person in ask)
            {
                leaving[person] = posts.Where(row => row.PersonId == person).MaxBy(row => row.StartedOn)?.LeftOn;
            }

            // Only of somebody who leaves is it asked who stands above.
            var leavers = ask.Where(person => leaving[person] is not null).ToList();
            var supervisors = leavers.Count == 0 ? [] : await db.Supervisions
                .Where(row => leavers.Contains(row.SuperviseeId) && !row.IsHolding)
                .Select(row => new { row.SuperviseeId, row.SupervisorId, row.From, row.Until })
                .ToListAsync(cancellationToken);
            foreach (var ofLeaver in supervisors.Where(row => row.Until is null || row.Until > row.From).GroupBy(row => row.SuperviseeId))
            {
                above[ofLeaver.Key] = ofLeaver.MaxBy(row => row.From)!.SupervisorId;
            }

            next = [.. leavers.Where(above.ContainsKey).Select(person => above[person]).Where(person => !leaving.ContainsKey(person)).Distinct()];
        }

        return new StaffLine(leaving, above);
    }
}
