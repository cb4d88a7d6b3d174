namespace SupervisionPortal.Web.Features.CalendarFeeds;

public static class CalendarFeedServices
{
    public static IServiceCollection AddCalendarFeeds(this IServiceCollection services) => services.AddSingleton<FeedLimit>();
}
