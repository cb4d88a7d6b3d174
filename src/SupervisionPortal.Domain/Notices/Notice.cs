namespace SupervisionPortal.Domain.Notices;

/// <summary>
/// One person is told one thing, once: a row for each person and key, written in the transaction of the fact it tells. It names people, a day
/// and a place in the portal, and never the content of anything.
/// </summary>
public sealed class Notice : TenantRow
{
    public const int KeyLength = 160;
    public const int PathLength = 200;

    private Notice()
    {
    }

    /// <param name="personId">Who is told.</param>
    /// <param name="kind">What; its sentence is <c>Notice.{Kind}</c> of the notices' texts.</param>
    /// <param name="key">What must not be told twice: "record-sent:ID".</param>
    /// <param name="path">Where in the portal it leads: "/records/ID".</param>
    /// <param name="at">UTC.</param>
    /// <param name="byId">Who did it; null: the portal.</param>
    /// <param name="aboutId">Whose supervision it concerns; null: nobody's.</param>
    /// <param name="on">A day its sentence names, or null.</param>
    /// <exception cref="ArgumentException">The path leads out of the portal.</exception>
    public Notice(Guid personId, NoticeKind kind, string key, string path, DateTime at, Guid? byId = null, Guid? aboutId = null, DateOnly? on = null)
    {
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\'))
        {
            throw new ArgumentException("A notice leads to an address of the portal.", nameof(path));
        }

        PersonId = personId;
        Kind = kind;
        Key = key;
        Path = path;
        At = at;
        ById = byId;
        AboutId = aboutId;
        On = on;
    }

    public Guid PersonId { get; private set; }

    public NoticeKind Kind { get; private set; }

    public string Key { get; private set; } = "";

    public string Path { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null: the portal.</summary>
    public Guid? ById { get; private set; }

    public Guid? AboutId { get; private set; }

    public DateOnly? On { get; private set; }

    /// <summary>UTC; null while it is new.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>It is about the reader's own supervision.</summary>
    public bool IsOwn => AboutId == PersonId;

    /// <summary>The person has seen it. Saying so again changes nothing.</summary>
    public void Read(DateTime at) => ReadAt ??= at;
}
