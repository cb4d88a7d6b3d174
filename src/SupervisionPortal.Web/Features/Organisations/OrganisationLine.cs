using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Web.Features.Organisations;

/// <summary>One organisation in the host's list.</summary>
/// <param name="WaitsForAdministrator">The first administrator has not chosen a password yet.</param>
public sealed record OrganisationLine(HostOrganisation Organisation, bool WaitsForAdministrator);
