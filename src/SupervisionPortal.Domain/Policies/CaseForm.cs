namespace SupervisionPortal.Domain.Policies;

/// <summary>The headings of a case discussion.</summary>
public sealed record CaseForm(string Id, IReadOnlyList<CaseHeading> Headings);
