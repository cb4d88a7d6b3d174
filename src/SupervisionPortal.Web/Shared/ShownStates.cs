namespace SupervisionPortal.Web.Shared;

/// <summary>The mark, the colours and the word of each <see cref="ShownState"/>.</summary>
public static class ShownStates
{
    public static Mark Mark(this ShownState state) => state switch
    {
        ShownState.Overdue or ShownState.NothingBooked or ShownState.NoSupervisor => Shared.Mark.Triangle,
        ShownState.Due or ShownState.AnotherTimeAsked or ShownState.InReview or ShownState.ToHandOver or ShownState.SupervisorToName or ShownState.MoreAsked => Shared.Mark.Clock,
        ShownState.ComingUp or ShownState.Proposed or ShownState.Replaced or ShownState.OnPaper => Shared.Mark.Ring,
        ShownState.Paused => Shared.Mark.Bars,
        ShownState.Planned or ShownState.BeingDealtWith => Shared.Mark.DashedRing,
        ShownState.HeldOnTime => Shared.Mark.TickDisc,
        ShownState.HeldLate => Shared.Mark.HalfDisc,
        ShownState.Missed => Shared.Mark.Cross,
        ShownState.Cancelled or ShownState.Superseded or ShownState.Withdrawn or ShownState.TextWithdrawn => Shared.Mark.Dash,
        ShownState.Draft => Shared.Mark.Pencil,
        ShownState.WaitingToBeSigned or ShownState.ToAcknowledge or ShownState.Raised or ShownState.TextProposed or ShownState.ToOversee or ShownState.ToTalkOver => Shared.Mark.Envelope,
        ShownState.SignedByBoth or ShownState.SignedWithComment or ShownState.Acknowledged or ShownState.Resolved or ShownState.SignedOnPaper or ShownState.ManagerAgrees => Shared.Mark.Tick,
        // Never a tick: silence is not a signature.
        ShownState.AcceptedByLapse => Shared.Mark.Hourglass,
        ShownState.Disputed or ShownState.ClosedWithBothViews or ShownState.ManagerDisagrees => Shared.Mark.OpposedArrows,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StateSet Set(this ShownState state) => state switch
    {
        ShownState.Overdue or ShownState.Missed or ShownState.NothingBooked or ShownState.NoSupervisor => StateSet.Late,
        ShownState.Due or ShownState.AnotherTimeAsked or ShownState.HeldLate or ShownState.WaitingToBeSigned
            or ShownState.ToHandOver or ShownState.ToAcknowledge or ShownState.Raised or ShownState.SupervisorToName or ShownState.TextProposed or ShownState.InReview or ShownState.ToOversee or ShownState.MoreAsked or ShownState.ToTalkOver => StateSet.Due,
        ShownState.HeldOnTime or ShownState.SignedByBoth or ShownState.SignedWithComment or ShownState.Acknowledged or ShownState.Resolved or ShownState.SignedOnPaper or ShownState.ManagerAgrees => StateSet.Ok,
        ShownState.Planned or ShownState.BeingDealtWith => StateSet.Plan,
        ShownState.AcceptedByLapse => StateSet.Lapse,
        ShownState.Disputed or ShownState.ClosedWithBothViews or ShownState.ManagerDisagrees => StateSet.Disputed,
        ShownState.ComingUp or ShownState.Proposed or ShownState.Paused or ShownState.Cancelled or ShownState.Draft or ShownState.Superseded or ShownState.Withdrawn or ShownState.Replaced or ShownState.TextWithdrawn or ShownState.OnPaper => StateSet.Calm,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The key of its word in <see cref="SharedTexts"/>.</summary>
    public static string TextKey(this ShownState state) => $"State.{state}";
}
