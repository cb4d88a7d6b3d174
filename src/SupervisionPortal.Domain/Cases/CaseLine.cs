namespace SupervisionPortal.Domain.Cases;

/// <summary>A line of a caseload as it was read.</summary>
/// <param name="Number">Of the line in the file, from 1.</param>
/// <param name="Reference">Empty where there is none.</param>
/// <param name="Category">Null where it is missing or unknown: then a fault says so.</param>
/// <param name="Label">Initials and ages at most; null leaves what is known.</param>
/// <param name="Rating">Null leaves what is known.</param>
/// <param name="AllocatedOn">Null: today, for a case that is new.</param>
/// <param name="PlanReviewMonths">Null leaves what is known.</param>
/// <param name="Faults">What could not be read.</param>
public sealed record CaseLine(
    int Number,
    string Reference,
    CaseCategory? Category,
    string? Label = null,
    CaseRating? Rating = null,
    DateOnly? AllocatedOn = null,
    int? PlanReviewMonths = null,
    IReadOnlyList<CaseLineFault>? Faults = null)
{
    /// <summary>Signs with which a spreadsheet begins a formula (OWASP, CSV injection): nothing that begins so is taken in, so nothing that is taken out can run.</summary>
    private const string FormulaSigns = "=+-@\t\r";

    public static bool LooksLikeAFormula(string? text) => !string.IsNullOrEmpty(text) && FormulaSigns.Contains(text[0], StringComparison.Ordinal);
}
