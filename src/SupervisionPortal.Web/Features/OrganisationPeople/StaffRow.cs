namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <param name="SignsIn">Has chosen a password; false: a link waits; null: has no account.</param>
public sealed record StaffRow(Guid Id, string Name, string Email, string? Title, string? Team, string? Supervisor, DateOnly? LeftOn, bool? SignsIn);
