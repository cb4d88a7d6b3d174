using SupervisionPortal.Domain.Observations;

namespace SupervisionPortal.Web.Shared.Observations;

/// <summary>An observation's state as screens name it.</summary>
public static class ShownObservations
{
    public static ShownState Shown(this ObservationState state) => state switch
    {
        ObservationState.Planned => ShownState.Proposed,
        ObservationState.Agreed => ShownState.Planned,
        ObservationState.Observed => ShownState.Draft,
        ObservationState.Shared => ShownState.ToTalkOver,
        ObservationState.Discussed => ShownState.WaitingToBeSigned,
        ObservationState.Signed => ShownState.SignedByBoth,
        ObservationState.SignedWithOwnView => ShownState.ClosedWithBothViews,
        ObservationState.Cancelled => ShownState.Cancelled,
        ObservationState.OnPaper => ShownState.OnPaper,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
