using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

/// <summary>A page of the holidays to come, or of those that were.</summary>
public sealed record HolidayList(IReadOnlyList<Holiday> Rows, bool Past, int Current, int Last);
