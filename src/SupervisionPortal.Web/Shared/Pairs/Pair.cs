using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Shared.Pairs;

/// <summary>A supervisee and whoever supervises them today, with the visitor as one of the two.</summary>
/// <param name="Side">Which of them the visitor is.</param>
/// <param name="LeftOn">The supervisee's first day out of post, or null.</param>
public sealed record Pair(Actor Actor, SessionSide Side, PersonName Supervisee, PersonName Supervisor, DateOnly? LeftOn)
{
    public bool IsOwn => Side == SessionSide.Supervisee;

    /// <summary>The other of the two.</summary>
    public PersonName Other => IsOwn ? Supervisor : Supervisee;

    public Guid[] Both => [Supervisee.Id, Supervisor.Id];
}
