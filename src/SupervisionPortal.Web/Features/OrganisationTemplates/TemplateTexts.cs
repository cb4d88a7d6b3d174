namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>The words of the templates and of changing them.</summary>
public sealed class TemplateTexts;
