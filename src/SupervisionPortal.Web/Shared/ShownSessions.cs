using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Shared;

/// <summary>A one-to-one's state as screens name it.</summary>
public static class ShownSessions
{
    /// <param name="heldOn">Null while it was not held.</param>
    /// <param name="punctuality">The supervisee's; null for somebody who never had a post.</param>
    public static ShownState Shown(this SessionStatus status, DateOnly? heldOn, HeldPunctuality? punctuality) => status switch
    {
        SessionStatus.Held => heldOn is { } on && punctuality?.WasLate(on) == true ? ShownState.HeldLate : ShownState.HeldOnTime,
        SessionStatus.Missed => ShownState.Missed,
        SessionStatus.Cancelled => ShownState.Cancelled,
        _ => ShownState.Planned,
    };
}
