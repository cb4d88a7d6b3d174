namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <param name="Words">What was searched for, or null.</param>
public sealed record StaffList(string? Words, IReadOnlyList<StaffRow> Rows, int Count, int Current, int Last);
