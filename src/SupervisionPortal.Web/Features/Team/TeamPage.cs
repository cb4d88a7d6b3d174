using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Team;

/// <summary>Those the visitor supervises, or those whom these supervise in turn.</summary>
/// <param name="Below">The rows are of the level below.</param>
/// <param name="HasBelow">Some of those the visitor supervises supervise others.</param>
public sealed record TeamPage(bool Below, bool HasBelow, IReadOnlyList<TeamOf> Teams, int Count, int Current, int Last);
