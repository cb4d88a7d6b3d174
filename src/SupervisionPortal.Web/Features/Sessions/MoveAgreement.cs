namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>How a date that both agreed is to be changed.</summary>
public enum MoveAgreement
{
    /// <summary>The other is asked; the session stays where it is until the answer comes.</summary>
    Propose,

    /// <summary>Both have agreed already: whoever moves it says so.</summary>
    Already,
}
