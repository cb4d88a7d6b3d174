namespace SupervisionPortal.Data.CalendarFeeds;

/// <summary>
/// Whose feed a secret address opens: looked up before anybody knows the organisation, so it belongs to none, like <see cref="Accounts.Account"/>.
/// It names a person and holds no content; the secret itself is stored nowhere.
/// </summary>
public sealed class CalendarAddress
{
    private CalendarAddress()
    {
    }

    public CalendarAddress(Guid organisationId, Guid personId)
    {
        OrganisationId = organisationId;
        PersonId = personId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The SHA-256 of the secret, 64 hexadecimal digits.</summary>
    public string Hash { get; set; } = "";
}
