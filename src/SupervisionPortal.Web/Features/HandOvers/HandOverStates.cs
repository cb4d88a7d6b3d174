using SupervisionPortal.Domain.Files;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>How the state of a hand-over is shown.</summary>
public static class HandOverStates
{
    public static ShownState Shown(this HandOverState state) => state switch
    {
        HandOverState.ToOffer => ShownState.ToHandOver,
        HandOverState.Offered => ShownState.ToAcknowledge,
        HandOverState.Acknowledged => ShownState.Acknowledged,
        HandOverState.Superseded => ShownState.Superseded,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
