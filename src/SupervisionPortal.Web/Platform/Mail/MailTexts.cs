namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>What stands around the sentences of notices in a mail.</summary>
public sealed class MailTexts;
