using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Shared.Cases;

/// <summary>How the state of a decision under oversight is shown.</summary>
public static class ShownOversight
{
    public static ShownState Shown(this OversightState state) => state switch
    {
        OversightState.Asked => ShownState.ToOversee,
        OversightState.MoreAsked => ShownState.MoreAsked,
        OversightState.Agreed => ShownState.ManagerAgrees,
        OversightState.Disagreed => ShownState.ManagerDisagrees,
        OversightState.Withdrawn => ShownState.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
