namespace SupervisionPortal.Domain.Policies;

/// <summary>The headings a policy prints for its records. Every part may be missing.</summary>
/// <param name="Record">Personal and professional records, the first that applies to a role is its own.</param>
/// <param name="Case">The headings of a case discussion.</param>
/// <param name="Preparation">What the supervisee thinks about beforehand.</param>
/// <param name="Agreement">What a supervision agreement covers.</param>
public sealed record PolicyForms(
    IReadOnlyList<RecordForm> Record,
    CaseForm? Case,
    OutlineForm? Preparation,
    OutlineForm? Agreement)
{
    public static readonly PolicyForms None = new([], null, null, null);
}
