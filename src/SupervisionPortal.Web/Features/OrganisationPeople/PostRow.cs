namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <param name="Until">The first day no longer in it; null while nobody expects it.</param>
/// <param name="Share">The share of full time, as people write it.</param>
/// <param name="IsPresent">Held today.</param>
public sealed record PostRow(Guid Id, string Title, string Role, string Team, DateOnly From, DateOnly? Until, string Share, bool IsFullTime, bool CaseHolding, bool IsPresent);
