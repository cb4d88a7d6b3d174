using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>Who held somebody's file, the newest first.</summary>
public sealed record CustodyPage(PersonName Supervisee, bool IsOwn, IReadOnlyList<CustodyRow> Rows, int Current, int Last);
