namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Plain at first, encrypted before anything is said; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine or network.</summary>
    None,
}
