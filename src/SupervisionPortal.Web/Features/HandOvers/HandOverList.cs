namespace SupervisionPortal.Web.Features.HandOvers;

public sealed record HandOverList(IReadOnlyList<HandOverRow> Rows, int Count, int Current, int Last);
