namespace SupervisionPortal.Web.Shared;

/// <summary>A sign of the sprite in <c>_Marks.cshtml</c>; it never stands for a state without the state's word.</summary>
public enum Mark
{
    Triangle,
    Clock,
    Ring,
    Bars,
    DashedRing,
    TickDisc,
    HalfDisc,
    Cross,
    Dash,
    Pencil,
    Envelope,
    Tick,
    Hourglass,
    OpposedArrows,
    Eye,
    SquareFilled,
    SquareHalf,
    SquareEmpty,
}
