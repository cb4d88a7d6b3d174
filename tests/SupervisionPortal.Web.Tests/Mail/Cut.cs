namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>Where a connection to the mail server breaks.</summary>
public enum Cut
{
    Nowhere,

    /// <summary>Before a word was said.</summary>
    AtOnce,

    /// <summary>Within the mail's text: the server has half of it.</summary>
    InTheText,

    /// <summary>The server has taken the mail; its answer is never heard.</summary>
    BeforeTheAnswer,
}
