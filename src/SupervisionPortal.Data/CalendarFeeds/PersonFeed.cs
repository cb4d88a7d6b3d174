using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.CalendarFeeds;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.CalendarFeeds;

/// <summary>One person's sessions, for their calendar program.</summary>
/// <param name="Names">Of everybody they meet, by id.</param>
/// <param name="ChangedAt">UTC; the last change a program can learn of that looks at times alone: of a session or the feed, else the beginning of the day.</param>
public sealed record PersonFeed(
    CalendarFeed Feed, Person Person, Organisation Organisation, IReadOnlyList<FeedSession> Sessions, IReadOnlyDictionary<Guid, PersonName> Names, DateTime ChangedAt);
