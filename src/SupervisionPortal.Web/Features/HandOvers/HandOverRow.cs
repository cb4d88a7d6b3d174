using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Files;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>One hand-over of the visitor's.</summary>
public sealed record HandOverRow(Guid Id, PersonName Supervisee, PersonName From, PersonName To, DateOnly On, HandOverState State);
