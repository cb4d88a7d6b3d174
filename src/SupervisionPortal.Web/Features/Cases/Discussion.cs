using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>A case was discussed in a session.</summary>
/// <param name="EnterBy">The last day to enter it on the case system; null where it was entered, or the policy gives no number.</param>
/// <param name="HasDisagreement">An important disagreement is marked for the child's file.</param>
/// <param name="Oversight">How decisions that were put to a manager stand.</param>
public sealed record Discussion(
    Guid Id, DateOnly On, Guid SessionId, Guid SupervisorId, string Supervisor, bool PlanReviewed, DateOnly? EnteredOn, DateOnly? EnterBy, bool HasDisagreement, IReadOnlyList<OversightState> Oversight);
