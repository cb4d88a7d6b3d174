namespace SupervisionPortal.Domain.Sessions;

public enum SessionVerb
{
    Plan,
    Move,

    /// <summary>Both have agreed to the date as it stands.</summary>
    Agree,
    Hold,
    Miss,
    Cancel,

    /// <summary>The party who was sick came back, or is expected on a day.</summary>
    Return,

    /// <summary>The supervisee's file passed on, and the booking with it.</summary>
    Pass,
}
