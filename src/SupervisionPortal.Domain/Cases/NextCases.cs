namespace SupervisionPortal.Domain.Cases;

/// <summary>Proposes which cases to take next: due first, then red, then newly allocated, then those not discussed for longest.</summary>
public static class NextCases
{
    /// <param name="open">Open cases, in any order.</param>
    /// <param name="by">The day asked about: today, or the day of the session that is prepared. What is due by then is due.</param>
    /// <returns>All of them, the next one first; the order is the same whatever order they came in.</returns>
    public static IReadOnlyList<NextCase> Propose(IEnumerable<CaseStanding> open, DateOnly by) =>
    [
        .. open.Select(standing => new NextCase(standing, [.. ReasonsOf(standing, by)]))
            .OrderBy(next => next.Reasons[0])
            .ThenBy(next => next.Reasons[0] == NextCaseReason.Due ? next.Case.DueOn : null)
            .ThenBy(next => next.Reasons.Contains(NextCaseReason.Red) ? 0 : 1)
            .ThenBy(next => next.Case.DiscussedOn ?? next.Case.AllocatedOn)
            .ThenBy(next => next.Case.Reference, StringComparer.Ordinal)
            .ThenBy(next => next.Case.Id),
    ];

    private static IEnumerable<NextCaseReason> ReasonsOf(CaseStanding standing, DateOnly by)
    {
        var presses = false;
        if (standing.DueOn <= by)
        {
            presses = true;
            yield return NextCaseReason.Due;
        }

        if (standing.Rating == CaseRating.Red)
        {
            presses = true;
            yield return NextCaseReason.Red;
        }

        if (standing.DiscussedOn is null)
        {
            yield return NextCaseReason.NewlyAllocated;
        }
        else if (!presses)
        {
            yield return NextCaseReason.LongestNotDiscussed;
        }
    }
}
