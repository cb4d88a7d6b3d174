using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.Mail;

/// <summary>A mail taken from the outbox for one attempt.</summary>
/// <param name="Id">The leader's: the mail's own for ever.</param>
/// <param name="Notices">The earliest first; never none.</param>
public sealed record OutgoingMail(Guid Id, Person To, Organisation Organisation, IReadOnlyList<Notice> Notices);
