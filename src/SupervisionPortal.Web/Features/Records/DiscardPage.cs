namespace SupervisionPortal.Web.Features.Records;

/// <summary>A draft that is about to be thrown away, with what would be lost.</summary>
/// <param name="Check">The draft as it would have been sent.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="WrittenBy">The full name of whoever began the draft, where that is not the visitor; null otherwise.</param>
public sealed record DiscardPage(CheckPage Check, Guid SessionId, DateTime SavedAt, string? WrittenBy, DiscardForm Form)
{
    public bool IsAmendment => Form.Amends > 0;
}
