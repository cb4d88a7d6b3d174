using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.Observations;

/// <param name="Supervisor">Who supervises the worker; null where nobody does.</param>
/// <param name="Supervises">The worker supervises others: sessions of theirs are observed too.</param>
/// <param name="LastOn">When practice was last observed; null: never.</param>
public sealed record PlanPage(PersonName Worker, bool IsOwn, PersonName? Supervisor, bool IsSupervisor, bool Supervises, DateOnly? LastOn);
