using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Shared.Agenda;

/// <summary>An item of an agenda, as the two see it.</summary>
/// <param name="By">Who put it on; null: the reader.</param>
/// <param name="Case">The reference of the case it is about, or null.</param>
/// <param name="IsCarried">It was left over from the session before.</param>
public sealed record AgendaLine(Guid Id, string Text, SupervisionFunction? Function, Guid? CaseId, string? Case, string? By, DateTime AddedAt, bool IsCarried)
{
    public bool IsOwn => By is null;
}
