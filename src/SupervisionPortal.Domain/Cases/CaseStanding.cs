namespace SupervisionPortal.Domain.Cases;

/// <summary>What must be known of an open case to say when it is taken next.</summary>
/// <param name="Rating">Null: not rated.</param>
/// <param name="DiscussedOn">The last time; null: not since it was allocated.</param>
/// <param name="DueOn">The nearest day something is due for it; null where the policy sets none.</param>
public sealed record CaseStanding(Guid Id, string Reference, CaseRating? Rating, DateOnly AllocatedOn, DateOnly? DiscussedOn, DateOnly? DueOn);
