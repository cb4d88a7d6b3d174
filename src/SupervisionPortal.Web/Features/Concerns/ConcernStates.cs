using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>How the state of a concern is shown.</summary>
public static class ConcernStates
{
    public static ShownState Shown(this ConcernState state) => state switch
    {
        ConcernState.Raised => ShownState.Raised,
        ConcernState.Acknowledged => ShownState.BeingDealtWith,
        ConcernState.Resolved => ShownState.Resolved,
        ConcernState.Withdrawn => ShownState.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
