namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>The mail server that takes the portal's mail.</summary>
public sealed class SmtpSettings
{
    /// <summary>Null or empty: none; mail is written to a folder.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Null where the server asks for none.</summary>
    public string? UserName { get; set; }

    public string? Password { get; set; }
}
