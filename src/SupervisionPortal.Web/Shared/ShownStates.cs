namespace SupervisionPortal.Web.Shared;

/// <summary>The mark, the colours and the word of each <see cref="ShownState"/>.</summary>
public static class ShownStates
{
    public static Mark Mark(this ShownState state) => state switch
    {
        ShownState.Overdue or ShownState.NothingBooked => Shared.Mark.Triangle,
        ShownState.Due or ShownState.AnotherTimeAsked => Shared.Mark.Clock,
        ShownState.ComingUp or ShownState.Proposed => Shared.Mark.Ring,
        ShownState.Paused => Shared.Mark.Bars,
        ShownState.Planned => Shared.Mark.DashedRing,
        ShownState.HeldOnTime => Shared.Mark.TickDisc,
        ShownState.HeldLate => Shared.Mark.HalfDisc,
        ShownState.Missed => Shared.Mark.Cross,
        ShownState.Cancelled => Shared.Mark.Dash,
        ShownState.Draft => Shared.Mark.Pencil,
        ShownState.WaitingToBeSigned => Shared.Mark.Envelope,
        ShownState.SignedByBoth or ShownState.SignedWithComment => Shared.Mark.Tick,
        // Never a tick: silence is not a signature.
        ShownState.AcceptedByLapse => Shared.Mark.Hourglass,
        ShownState.Disputed or ShownState.ClosedWithBothViews => Shared.Mark.OpposedArrows,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StateSet Set(this ShownState state) => state switch
    {
        ShownState.Overdue or ShownState.Missed or ShownState.NothingBooked => StateSet.Late,
        ShownState.Due or ShownState.AnotherTimeAsked or ShownState.HeldLate or ShownState.WaitingToBeSigned => StateSet.Due,
        ShownState.HeldOnTime or ShownState.SignedByBoth or ShownState.SignedWithComment => StateSet.Ok,
        ShownState.Planned => StateSet.Plan,
        ShownState.AcceptedByLapse => StateSet.Lapse,
        ShownState.Disputed or ShownState.ClosedWithBothViews => StateSet.Disputed,
        ShownState.ComingUp or ShownState.Proposed or ShownState.Paused or ShownState.Cancelled or ShownState.Draft => StateSet.Calm,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The key of its word in <see cref="SharedTexts"/>.</summary>
    public static string TextKey(this ShownState state) => $"State.{state}";
}
