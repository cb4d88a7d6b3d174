namespace SupervisionPortal.Domain.Notices;

/// <summary>How somebody wants to be mailed what they were told. In the portal every notice stands whatever they choose.</summary>
public enum MailChoice
{
    /// <summary>Within minutes, what belongs to the same minutes together.</summary>
    AtOnce,

    /// <summary>Once a day, in the morning.</summary>
    Daily,

    /// <summary>Only what cannot be switched off.</summary>
    None,
}
