namespace SupervisionPortal.Domain.Cases;

/// <summary>A line of a caseload, and what is done with it.</summary>
/// <param name="Known">The case it is about; null where it is new or faulty.</param>
/// <param name="Faults">Empty unless it is left out.</param>
public sealed record PlannedCaseLine(CaseLine Line, CaseLineOutcome Outcome, Case? Known, IReadOnlyList<CaseLineFault> Faults);
