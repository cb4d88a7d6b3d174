using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Shared;

/// <summary>A record's state as screens name it.</summary>
public static class ShownRecords
{
    public static ShownState Shown(this RecordState state) => state switch
    {
        RecordState.Draft => ShownState.Draft,
        RecordState.Waiting => ShownState.WaitingToBeSigned,
        RecordState.Signed => ShownState.SignedByBoth,
        RecordState.SignedWithComment => ShownState.SignedWithComment,
        RecordState.AcceptedByLapse => ShownState.AcceptedByLapse,
        RecordState.Disputed => ShownState.Disputed,
        RecordState.ClosedWithBothViews => ShownState.ClosedWithBothViews,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
