using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationUnits;

/// <summary>What the page of a service or team shows beside its form.</summary>
/// <param name="Unit">Null for a new one.</param>
/// <param name="Name">In the page's language; empty for a new one.</param>
/// <param name="Places">Where it may belong.</param>
/// <param name="AsksLocalName">The organisation has a second language.</param>
/// <param name="IsEmpty">It could be closed.</param>
public sealed record UnitPage(Unit? Unit, string Name, IReadOnlyList<SelectListItem> Places, bool AsksLocalName, bool IsEmpty)
{
    public Refusal? WhyNotClose => Unit?.WhyNotClose(IsEmpty);
}
