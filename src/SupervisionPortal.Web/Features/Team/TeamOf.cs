using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Shared.Components;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Team;

/// <summary>Rows of those one person supervises.</summary>
/// <param name="Untrained">They supervise, the policy asks for training in it, and none is recorded: why it asks; null otherwise.</param>
/// <param name="Wide">Null where the policy has nothing against how many they are.</param>
public sealed record TeamOf(PersonName Supervisor, IReadOnlyList<TeamRow> Rows, WideSpan? Wide, WhyShown? Untrained);
