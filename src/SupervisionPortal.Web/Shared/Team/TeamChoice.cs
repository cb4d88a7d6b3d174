namespace SupervisionPortal.Web.Shared.Team;

/// <summary>A choice of whose months are shown.</summary>
/// <param name="UnitId">Null: those the visitor supervises.</param>
public sealed record TeamChoice(Guid? UnitId, string Name)
{
    /// <summary>Other units lie beneath it, and are looked at with it.</summary>
    public bool IsWhole { get; init; }
}
