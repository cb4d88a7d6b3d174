using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.Observations;

/// <param name="Of">Whose practice; null: the visitor's own, and those they observe.</param>
/// <param name="Current">From 1.</param>
public sealed record ObservationList(PersonName? Of, bool IsOwn, IReadOnlyList<ObservationRow> Rows, bool MayPlan, bool MayRecord, int Current, int Last);
