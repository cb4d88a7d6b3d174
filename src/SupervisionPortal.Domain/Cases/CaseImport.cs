using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Cases;

/// <summary>Plans what an import of somebody's caseload does, and does it. Importing the same lines again changes nothing.</summary>
public static class CaseImport
{
    /// <param name="lines">In the order of the file.</param>
    /// <param name="known">Every case of the organisation whose reference is among the lines, whoever holds it.</param>
    /// <param name="holderId">Whose caseload it is.</param>
    /// <param name="today">The local day.</param>
    public static IReadOnlyList<PlannedCaseLine> Plan(IEnumerable<CaseLine> lines, IEnumerable<Case> known, Guid holderId, DateOnly today)
    {
        // The holder's own first, where two were entered that differ in capitals alone.
        var byReference = known.OrderBy(held => held.HolderId != holderId)
            .GroupBy(held => held.Reference, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. lines.Select(line => PlanOne(line, byReference.GetValueOrDefault(line.Reference), line.Reference.Length > 0 && !seen.Add(line.Reference), holderId, today))];
    }

    /// <summary>Does what was planned, to the known cases themselves.</summary>
    /// <param name="actor">As they stand to the holder.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The new cases.</returns>
    /// <exception cref="RefusedException">As <see cref="Case.WhyNotOpen"/> says.</exception>
    public static IReadOnlyList<Case> Apply(IEnumerable<PlannedCaseLine> plan, Guid holderId, Actor actor, DateTime now, DateOnly today)
    {
        var added = new List<Case>();
        foreach (var (line, outcome, known, _) in plan)
        {
            if (outcome == CaseLineOutcome.Add)
            {
                var opened = Case.Open(Guid.CreateVersion7(), line.Reference, line.Category!.Value, holderId, line.AllocatedOn ?? today, actor, today);
                opened.Label = line.Label;
                opened.PlanReviewMonths = line.PlanReviewMonths;
                Rate(opened, line, actor, now, today);
                added.Add(opened);
            }
            else if (outcome == CaseLineOutcome.Update)
            {
                known!.Correct(line.Category!.Value, line.Label, line.PlanReviewMonths, actor);
                Rate(known, line, actor, now, today);
            }
        }

        return added;
    }

    private static void Rate(Case held, CaseLine line, Actor actor, DateTime now, DateOnly today)
    {
        if (line.Rating is { } rating && held.Rating != rating)
        {
            held.Rate(rating, actor, now, today);
        }
    }

    private static PlannedCaseLine PlanOne(CaseLine line, Case? known, bool isTwice, Guid holderId, DateOnly today)
    {
        var faults = FaultsOf(line, known, isTwice, holderId, today).Distinct().ToList();
        var outcome = faults.Count > 0 ? CaseLineOutcome.Faulty
            : known is null ? CaseLineOutcome.Add
            : known.ClosedOn is not null ? CaseLineOutcome.Closed
            : IsAsKnown(line, known) ? CaseLineOutcome.Unchanged
            : CaseLineOutcome.Update;
        return new PlannedCaseLine(line, outcome, faults.Count > 0 ? null : known, faults);
    }

    private static IEnumerable<CaseLineFault> FaultsOf(CaseLine line, Case? known, bool isTwice, Guid holderId, DateOnly today)
    {
        foreach (var fault in line.Faults ?? [])
        {
            yield return fault;
        }

        if (line.Reference.Length == 0)
        {
            yield return CaseLineFault.ReferenceMissing;
        }
        else if (line.Reference.Length > Case.ReferenceLength)
        {
            yield return CaseLineFault.ReferenceTooLong;
        }

        if (line.Category is null)
        {
            yield return CaseLineFault.CategoryUnknown;
        }

        if (line.Label?.Length > Case.LabelLength)
        {
            yield return CaseLineFault.LabelTooLong;
        }

        if (CaseLine.LooksLikeAFormula(line.Reference) || CaseLine.LooksLikeAFormula(line.Label))
        {
            yield return CaseLineFault.LooksLikeAFormula;
        }

        if (line.AllocatedOn > today)
        {
            yield return CaseLineFault.AllocatedInTheFuture;
        }

        if (line.PlanReviewMonths is < 1 or > Case.MostPlanReviewMonths)
        {
            yield return CaseLineFault.MonthsNotUnderstood;
        }

        if (isTwice)
        {
            yield return CaseLineFault.TwiceInTheFile;
        }

        if (known is not null && known.HolderId != holderId)
        {
            yield return CaseLineFault.HeldBySomebodyElse;
        }
    }

    private static bool IsAsKnown(CaseLine line, Case known) =>
        known.Category == line.Category
        && (line.Label is null || line.Label == known.Label)
        && (line.PlanReviewMonths is null || line.PlanReviewMonths == known.PlanReviewMonths)
        && (line.Rating is null || line.Rating == known.Rating);
}
