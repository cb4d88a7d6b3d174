namespace SupervisionPortal.Domain.Policies;

/// <summary>A form of plain sections: preparation for a session, or a supervision agreement.</summary>
public sealed record OutlineForm(IReadOnlyList<OutlineSection> Sections);
