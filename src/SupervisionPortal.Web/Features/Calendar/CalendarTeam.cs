namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>A choice of whose months are shown.</summary>
/// <param name="UnitId">Null: those the visitor supervises.</param>
public sealed record CalendarTeam(Guid? UnitId, string Name);
