namespace SupervisionPortal.Web.Features.Cases;

/// <summary>A case was discussed in a session.</summary>
public sealed record Discussion(DateOnly On, Guid SessionId, Guid SupervisorId, string Supervisor, bool PlanReviewed);
