using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Shared.Cases;

/// <summary>A case that is proposed to be taken next, as it is shown.</summary>
/// <param name="Why">The reasons in whole sentences.</param>
public sealed record NextCaseLine(Guid Id, string Reference, string? Label, Guid HolderId, CaseRating? Rating, string Why);
