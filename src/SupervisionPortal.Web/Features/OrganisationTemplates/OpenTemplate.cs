using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>A template as it is in force, and as it is being changed.</summary>
/// <param name="Draft">Null: nobody is changing it.</param>
/// <param name="Changed">As it is being changed; null as <paramref name="Draft"/>.</param>
public sealed record OpenTemplate(PolicyInForce Policy, Template InForce, TemplateDraft? Draft, Template? Changed)
{
    public string Url => $"/organisation/templates/{InForce.Key}";

    public IReadOnlyList<string> Languages => Policy.Policy.Languages;
}
