using SupervisionPortal.Domain.Files;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>One line of a custody trail.</summary>
/// <param name="Holder">Null: nobody.</param>
/// <param name="Team">The team moved to, or null.</param>
/// <param name="By">Null: the portal.</param>
/// <param name="HandOverId">The hand-over, where the visitor may open it; null otherwise.</param>
/// <param name="HandOver">How it stands; null where nothing was handed over.</param>
public sealed record CustodyRow(DateOnly From, string? Holder, CustodyReason Reason, string? Team, string? By, DateTime At, Guid? HandOverId, HandOverState? HandOver);
