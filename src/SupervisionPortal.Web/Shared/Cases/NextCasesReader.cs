using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Cases;

/// <summary>Reads which open cases to take next, with the reason in words.</summary>
public sealed class NextCasesReader(PortalDb db, IStringLocalizer<NextCaseTexts> texts, PortalDates dates)
{
    /// <summary>A caseload beyond this is no caseload of a team; the list itself has the rest.</summary>
    private const int MostRead = 1000;

    private static readonly ObligationKind[] OfCases = [ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan];

    /// <param name="cases">Of the people concerned; those that are not open on that day are left out.</param>
    /// <param name="by">The day asked about: what is due by then is due.</param>
    /// <param name="today">The local day: what was due before it is overdue.</param>
    /// <param name="most">How many to propose.</param>
    public async Task<IReadOnlyList<NextCaseLine>> OfAsync(IQueryable<Case> cases, DateOnly by, DateOnly today, int most, CancellationToken cancellationToken)
    {
        var rows = await cases.AsNoTracking()
            .Where(row => row.AllocatedOn <= by && (row.ClosedOn == null || row.ClosedOn > by))
            .OrderBy(row => row.Reference)
            .Take(MostRead)
            .Select(row => new
            {
                row.Id,
                row.Reference,
                row.Label,
                row.HolderId,
                row.Rating,
                row.AllocatedOn,
                DiscussedOn = db.CaseDiscussions.Where(discussion => discussion.CaseId == row.Id).Max(discussion => (DateOnly?)discussion.On),
                DueOn = db.Obligations
                    .Where(due => due.PersonId == row.HolderId && OfCases.Contains(due.Kind) && due.SubjectId == row.Id)
                    .Min(due => due.DueOn),
            })
            .ToListAsync(cancellationToken);
        var known = rows.ToDictionary(row => row.Id);
        return
        [
            .. NextCases.Propose(rows.Select(row => new CaseStanding(row.Id, row.Reference, row.Rating, row.AllocatedOn, row.DiscussedOn, row.DueOn)), by)
                .Take(most)
                .Select(next => new NextCaseLine(next.Case.Id, next.Case.Reference, known[next.Case.Id].Label, known[next.Case.Id].HolderId, next.Case.Rating, Why(next, today))),
        ];
    }

    private string Why(NextCase next, DateOnly today) => next.Reasons
        .Select(reason => reason switch
        {
            NextCaseReason.Due => texts[next.Case.DueOn < today ? "Overdue" : "Due", dates.Day(next.Case.DueOn!.Value)].Value,
            NextCaseReason.Red => texts["Red"].Value,
            NextCaseReason.NewlyAllocated => texts["NewlyAllocated", dates.Day(next.Case.AllocatedOn)].Value,
            _ => texts["LongestNotDiscussed", dates.Day(next.Case.DiscussedOn!.Value)].Value,
        })
        .Aggregate((said, more) => texts["Then", said, more]);
}
