using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>A template in the list.</summary>
/// <param name="Version">The latest version of the policy that changed it; null: it is as it was adopted.</param>
/// <param name="ChangedOn">The local day of that version; null as <paramref name="Version"/>.</param>
/// <param name="BeingChangedBy">Who saved the working copy last; null where there is none.</param>
public sealed record TemplateLine(Template Template, int? Version, DateOnly? ChangedOn, string? BeingChangedBy);
