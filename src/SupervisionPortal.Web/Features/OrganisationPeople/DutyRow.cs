using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>A duty somebody has, or will have, beside their post.</summary>
/// <param name="Unit">The service it is about; null: the whole organisation.</param>
/// <param name="Until">The first day without it; null while it lasts.</param>
public sealed record DutyRow(Guid Id, AppointmentKind Kind, string? Unit, DateOnly From, DateOnly? Until);
