namespace SupervisionPortal.Web.Features.Organisations;

/// <summary>A page of the host's list.</summary>
/// <param name="Link">The link of an administrator just invited, whole; shown this once, else null.</param>
public sealed record OrganisationList(IReadOnlyList<OrganisationLine> Lines, int Page, int Pages, string? Link);
