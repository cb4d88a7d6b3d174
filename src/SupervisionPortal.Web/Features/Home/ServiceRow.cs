namespace SupervisionPortal.Web.Features.Home;

/// <summary>How one team stands, in numbers of today; lapses of the last 90 days.</summary>
public sealed record ServiceRow(Guid UnitId, string Name, int People, int OneToOnesOverdue, int OthersOverdue, int Waiting, int Disputed, int Lapsed)
{
    public int Overdue => OneToOnesOverdue + OthersOverdue;
}
