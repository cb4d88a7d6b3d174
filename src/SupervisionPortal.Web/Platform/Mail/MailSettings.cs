namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>How the portal mails: the configuration's section Mail.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>Whom mail comes from: "Supervision &lt;supervision@your-council.example&gt;".</summary>
    public string From { get; set; } = "SupervisionPortal <portal@localhost>";

    /// <summary>Where mail is written while no server is named; null: the folder mail in the data directory.</summary>
    public string? Folder { get; set; }

    public SmtpSettings Smtp { get; set; } = new();
}
