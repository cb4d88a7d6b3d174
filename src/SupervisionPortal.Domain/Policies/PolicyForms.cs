using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The headings a policy prints for its records. Every part may be missing.</summary>
/// <param name="Record">Personal and professional records; the first that fits a role is its own, so forms for everybody come last.</param>
/// <param name="Case">The headings of a case discussion.</param>
/// <param name="Preparation">What the supervisee thinks about beforehand.</param>
/// <param name="Agreement">What a supervision agreement covers.</param>
/// <param name="Observation">What is looked at when practice is observed.</param>
/// <param name="SupervisionObservation">What is looked at when a supervision session is observed.</param>
/// <param name="SuperviseesView">What whose session was observed is asked.</param>
public sealed record PolicyForms(
    IReadOnlyList<RecordForm> Record,
    CaseForm? Case,
    OutlineForm? Preparation,
    OutlineForm? Agreement,
    OutlineForm? Observation,
    OutlineForm? SupervisionObservation = null,
    OutlineForm? SuperviseesView = null)
{
    public static readonly PolicyForms None = new([], null, null, null, null);

    /// <summary>The record of somebody in that role, or null where the pack has none.</summary>
    public RecordForm? RecordFor(PostRole role) => Record.FirstOrDefault(form => form.Fits(role));
}
