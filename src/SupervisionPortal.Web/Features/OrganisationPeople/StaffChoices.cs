using Microsoft.AspNetCore.Mvc.Rendering;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>What the forms offer to choose from.</summary>
/// <param name="AsksLocalName">The organisation has a second language in which names are written.</param>
public sealed record StaffChoices(IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Supervisors, bool AsksLocalName);
