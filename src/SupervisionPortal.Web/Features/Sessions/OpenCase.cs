using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A case that may have been discussed.</summary>
/// <param name="DiscussedOn">The last time, or null.</param>
/// <param name="DiscussBy">When it is to be discussed, or null where the policy sets no date.</param>
/// <param name="ReviewBy">When its plan is to be reviewed, or null where the policy sets no date.</param>
public sealed record OpenCase(
    Guid Id, string Reference, string? Label, CaseCategory Category, DateOnly AllocatedOn, DateOnly? ClosedOn, DateOnly? DiscussedOn, DateOnly? DiscussBy, DateOnly? ReviewBy, CaseRating? Rating);
