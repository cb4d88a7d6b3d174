using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared.Autosave;
using SupervisionPortal.Web.Shared.OwnParts;

namespace SupervisionPortal.Web.Features.OwnParts;

/// <summary>The page on which a supervisee writes what is theirs of a record.</summary>
public sealed record OwnPartPage(OwnPartAtHand At, PersonName Supervisor, IReadOnlyList<OwnPartSection> Sections, AutosaveForm Autosave)
{
    /// <summary>When it is closed, this says why; null while it can be written.</summary>
    public Domain.Refusal? Refusal => At.WhyNotWrite;

    public required IReadOnlyList<LocalisedText> OthersFill { get; init; }
}
