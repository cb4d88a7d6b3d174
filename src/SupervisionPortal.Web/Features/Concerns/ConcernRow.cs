using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Concerns;

namespace SupervisionPortal.Web.Features.Concerns;

public sealed record ConcernRow(Guid Id, PersonName Supervisee, PersonName Supervisor, ConcernAbout About, ConcernState State, PersonName Handler, DateTime RaisedAt);
