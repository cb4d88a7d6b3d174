using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Observations;

namespace SupervisionPortal.Web.Features.Observations;

/// <param name="On">The day it took place, else the day planned.</param>
public sealed record ObservationRow(Guid Id, DateOnly On, string? Activity, PersonName Worker, PersonName Observer, ObservationState State);
