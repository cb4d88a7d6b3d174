using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>A template as one version of the policy has it.</summary>
/// <param name="Number">The version shown.</param>
/// <param name="IsInForce">It is the one in force.</param>
/// <param name="IsBegun">It is being changed.</param>
/// <param name="Versions">Those that changed it, and the one it was adopted with; the newest first.</param>
public sealed record TemplatePage(Template Template, int Number, bool IsInForce, bool IsBegun, IReadOnlyList<TemplateVersionLine> Versions)
{
    public string Url => $"/organisation/templates/{Template.Key}";
}
