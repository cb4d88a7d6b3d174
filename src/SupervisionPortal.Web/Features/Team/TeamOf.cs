using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Team;

/// <summary>Rows of those one person supervises.</summary>
public sealed record TeamOf(PersonName Supervisor, IReadOnlyList<TeamRow> Rows);
