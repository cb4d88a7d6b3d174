using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.Observations;

/// <param name="Supervisor">Who supervises the worker; null where nobody does.</param>
/// <param name="LastOn">When practice was last observed; null: never.</param>
public sealed record PlanPage(PersonName Worker, bool IsOwn, PersonName? Supervisor, bool IsSupervisor, DateOnly? LastOn);
