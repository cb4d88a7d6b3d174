using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationUnits;

/// <summary>A service or team with what is beneath it.</summary>
/// <param name="Name">In the page's language.</param>
/// <param name="People">How many are, or will be, in post in it itself.</param>
public sealed record UnitBranch(Unit Unit, string Name, int People, IReadOnlyList<UnitBranch> Beneath);
