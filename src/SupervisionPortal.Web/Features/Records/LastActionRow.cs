using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>One of last time's actions, with what became of it.</summary>
/// <param name="Note">Who, by when and why, as a line.</param>
/// <param name="Outcome">Null while it is not answered.</param>
/// <param name="Reported">What one of the two said of it since, with who and when; null where nobody did.</param>
public sealed record LastActionRow(Guid Id, string What, string Note, ActionOutcome? Outcome, string? Why, string? Reported)
{
    public string Place => ContentPlace.LastAction(Id);
}
