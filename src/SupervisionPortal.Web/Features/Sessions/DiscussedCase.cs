namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A case that was discussed in a session.</summary>
public sealed record DiscussedCase(Guid Id, string Reference, string? Label, bool PlanReviewed);
