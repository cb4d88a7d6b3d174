namespace SupervisionPortal.Domain.Cases;

/// <summary>A case that is proposed to be taken next.</summary>
/// <param name="Reasons">At least one, the weightiest first.</param>
public sealed record NextCase(CaseStanding Case, IReadOnlyList<NextCaseReason> Reasons);
