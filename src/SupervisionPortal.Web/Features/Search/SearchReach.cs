namespace SupervisionPortal.Web.Features.Search;

/// <summary>Whose facts the visitor may see, by what they are to them today.</summary>
/// <param name="Team">Those they supervise.</param>
/// <param name="Line">Those further down their line, without the team.</param>
/// <param name="Directory">Those of the services whose people they see; null for whoever sees none.</param>
/// <param name="Overseen">Those whose supervision they look after; null for whoever looks after none.</param>
public sealed record SearchReach(IReadOnlyList<Guid> Team, IReadOnlyList<Guid> Line, IQueryable<Guid>? Directory, IQueryable<Guid>? Overseen);
