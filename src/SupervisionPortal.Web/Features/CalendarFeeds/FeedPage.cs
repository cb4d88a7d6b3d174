namespace SupervisionPortal.Web.Features.CalendarFeeds;

/// <param name="MadeAt">UTC; null while there is no address.</param>
/// <param name="Address">Of the feed, right after it was made; null ever after.</param>
public sealed record FeedPage(DateTime? MadeAt, string? Address, OptionsForm Options)
{
    /// <summary>The same for a program of the device that subscribes to calendars.</summary>
    public string? Subscribe => Address is null ? null : $"webcal{Address[Address.IndexOf(':', StringComparison.Ordinal)..]}";
}
