using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The session that somebody is asked to observe.</summary>
public sealed record SitInPage(Session Session, PersonName Supervisor, PersonName Supervisee);
