namespace SupervisionPortal.Web.Shared.Team;

/// <summary>A choice of whose months are shown.</summary>
/// <param name="UnitId">Null: those the visitor supervises.</param>
public sealed record TeamChoice(Guid? UnitId, string Name);
