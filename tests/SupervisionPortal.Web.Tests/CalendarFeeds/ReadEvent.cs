namespace SupervisionPortal.Web.Tests.CalendarFeeds;

/// <param name="Start">An instant in UTC, or a day alone.</param>
/// <param name="Alarms">How long before the start, as an ISO 8601 period.</param>
internal sealed record ReadEvent(
    string Uid, string Summary, string? Location, int Sequence, string Start, string End, string? Zone, string Status, string Url, string Stamp, IReadOnlyList<string> Alarms);
