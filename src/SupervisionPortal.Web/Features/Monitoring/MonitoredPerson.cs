using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Monitoring;

/// <summary>One supervisee's sheet of the form.</summary>
/// <param name="Supervisor">Today's; null where there is none.</param>
/// <param name="Sessions">The latest first.</param>
/// <param name="LastHeld">Null where none ever was.</param>
/// <param name="Longest">The longest time between two, or since the last; null where none was held.</param>
public sealed record MonitoredPerson(PersonName Name, PersonName? Supervisor, IReadOnlyList<MonitoredSession> Sessions, DateOnly? LastHeld, HeldGap? Longest)
{
    public int Held => Sessions.Count(session => session.HeldOn is not null);

    public int OnTime => Sessions.Count(session => session.State == ShownState.HeldOnTime);

    public int FellThrough => Sessions.Count(session => session.Fell is not null);
}
