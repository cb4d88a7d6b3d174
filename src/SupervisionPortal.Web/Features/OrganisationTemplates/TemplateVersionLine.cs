namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>A version of a template.</summary>
/// <param name="Number">Of the policy.</param>
/// <param name="By">Who changed it; null where it was adopted.</param>
/// <param name="Why">As <paramref name="By"/>.</param>
public sealed record TemplateVersionLine(int Number, DateOnly On, string? By, string? Why);
