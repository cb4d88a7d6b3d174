using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>The working copy of a template.</summary>
/// <param name="Refusal">Why it cannot be published, but for what is still to be typed; null where it can.</param>
/// <param name="WordingChanged">The title, the hint or the closing statement is another.</param>
public sealed record DraftPage(OpenTemplate Open, IReadOnlyList<TemplateDifference> Differences, bool WordingChanged, Refusal? Refusal, string SavedBy)
{
    public string Url => $"{Open.Url}/draft";
}
