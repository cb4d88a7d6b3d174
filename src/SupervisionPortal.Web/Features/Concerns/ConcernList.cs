namespace SupervisionPortal.Web.Features.Concerns;

public sealed record ConcernList(IReadOnlyList<ConcernRow> Rows, int Count, int Current, int Last);
