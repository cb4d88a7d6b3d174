namespace SupervisionPortal.Domain.Records;

/// <summary>What one of the two said, between sessions, of how an action stands. It changes nothing of what was signed.</summary>
public sealed class ActionReport : TenantRow
{
    public const int TextLength = 1000;

    private ActionReport()
    {
    }

    internal ActionReport(Guid actionId, Guid personId, ActionStanding standing, string? text, DateTime at)
    {
        ActionId = actionId;
        PersonId = personId;
        Standing = standing;
        Text = text;
        At = at;
    }

    public override bool IsAppendOnly => true;

    public Guid ActionId { get; private set; }

    public Guid PersonId { get; private set; }

    public ActionStanding Standing { get; private set; }

    /// <summary>Null where nothing more was said; never null for <see cref="ActionStanding.Stuck"/>.</summary>
    public string? Text { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
