namespace SupervisionPortal.Web.Tests.CalendarFeeds;

/// <summary>A calendar as another library understands it.</summary>
/// <param name="Zones">The time zones it brings the rules of.</param>
internal sealed record ReadCalendar(string Method, string Refresh, string Name, IReadOnlyList<string> Zones, IReadOnlyList<ReadEvent> Events)
{
    public ReadEvent Of(Guid session) => Events.Single(entry => entry.Uid.StartsWith(session.ToString(), StringComparison.Ordinal));

    public bool Has(Guid session) => Events.Any(entry => entry.Uid.StartsWith(session.ToString(), StringComparison.Ordinal));
}
