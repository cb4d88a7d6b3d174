using MimeKit;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>What takes a written mail from the portal: a mail server, or a folder.</summary>
public interface IMailCarrier
{
    /// <returns>Null once it was taken, else why it was not.</returns>
    Task<MailFailure?> CarryAsync(MimeMessage message, CancellationToken cancellationToken);
}
