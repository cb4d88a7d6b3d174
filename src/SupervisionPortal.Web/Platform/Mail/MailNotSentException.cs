using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>Mails did not leave and are tried again: raised when the others were done, so that the host sees it.</summary>
public sealed class MailNotSentException(int count, MailFailure last) : Exception($"{count} mails were not sent, the last one: {last}.");
