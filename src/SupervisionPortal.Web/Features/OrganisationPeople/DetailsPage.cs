using Microsoft.AspNetCore.Mvc.Rendering;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>The page on which somebody's names, address and language are changed.</summary>
/// <param name="Id">The person's.</param>
/// <param name="Name">As it is stored, whole.</param>
/// <param name="AsksLocalName"><inheritdoc cref="StaffChoices" path="/param[@name='AsksLocalName']"/></param>
/// <param name="Languages">The organisation's; empty where there is one only.</param>
public sealed record DetailsPage(Guid Id, string Name, bool AsksLocalName, IReadOnlyList<SelectListItem> Languages, DetailsForm Form);
