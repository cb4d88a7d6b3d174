namespace SupervisionPortal.Domain.Notices;

/// <summary>How one person wants to be mailed. Whoever has none is mailed at once.</summary>
public sealed class NoticePreference : TenantRow
{
    private NoticePreference()
    {
    }

    public NoticePreference(Guid personId, MailChoice mail)
    {
        PersonId = personId;
        Mail = mail;
    }

    public Guid PersonId { get; private set; }

    public MailChoice Mail { get; private set; }

    public void Choose(MailChoice mail) => Mail = mail;
}
