using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Somebody who supervises the person's profession, now or from a day to come.</summary>
public sealed record ProfessionalRow(Guid Id, PersonName Supervisor, DateOnly From);
