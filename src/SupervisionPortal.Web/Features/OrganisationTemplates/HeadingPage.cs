using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>What the form of a heading stands in.</summary>
/// <param name="Heading">As it is saved; null for a new one.</param>
/// <param name="Theirs">As somebody else saved it since the form was shown; null where nobody did.</param>
public sealed record HeadingPage(Template Template, IReadOnlyList<string> Languages, TemplateHeading? Heading, TemplateHeading? Theirs)
{
    public string Url => $"/organisation/templates/{Template.Key}/draft";

    public bool IsRecord => Template.Kind == TemplateKind.Record;

    public bool IsCase => Template.Kind == TemplateKind.Case;
}
