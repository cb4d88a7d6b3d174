using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.CalendarFeeds;

/// <summary>Reads one person's sessions for their calendar, inside their organisation. The same few queries, however many sessions.</summary>
public sealed class FeedReader(PortalDb db, OrganisationClock organisation, Relations relations)
{
    /// <summary>Days that what fell through stays in the feed, said to be cancelled: time for every calendar to take it out.</summary>
    public const int DaysCancelled = 60;

    /// <summary>Days that what was held stays in the feed.</summary>
    public const int DaysPast = 183;

    /// <summary>More than anybody meets in the time of a feed.</summary>
    private const int MostSessions = 2000;

    /// <summary>Null where the person has left, has no account any more, or has no address.</summary>
    public async Task<PersonFeed?> ReadAsync(Guid personId, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == personId && row.AddressMadeAt != null, cancellationToken);
        if (feed is null
            || await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellationToken) is not { } person
            || !await relations.BelongsAsync(personId, today, cancellationToken)
            || !await HasAccountAsync(personId, cancellationToken))
        {
            return null;
        }

        var sessions = await SessionsAsync(personId, today, cancellationToken);
        var others = sessions.Select(session => session.OtherId).Distinct().ToList();
        var names = await db.People.Where(row => others.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        // Sessions leave the feed with the day, so a program that looks at times alone asks again once a day.
        var calendar = await organisation.CalendarAsync(cancellationToken);
        var changedAt = sessions.Select(session => session.ChangedAt).Append(feed.ChangedAt).Append(calendar.StartOfDayUtc(today)).Max();
        return new PersonFeed(feed, person, await organisation.OrganisationAsync(cancellationToken), sessions, names, changedAt);
    }

    private async Task<List<FeedSession>> SessionsAsync(Guid personId, DateOnly today, CancellationToken cancellationToken)
    {
        var past = today.AddDays(-DaysPast);
        var cancelled = today.AddDays(-DaysCancelled);
        var rows = await db.Sessions.AsNoTracking()
            .Include(row => row.Moves)
            .AsSplitQuery()
            .Where(row => row.SuperviseeId == personId || row.SupervisorId == personId || row.OtherSupervisorId == personId)
            .Where(row => row.FellThroughOn == null ? row.PlannedFor >= past : row.FellThroughOn >= cancelled)
            .OrderByDescending(row => row.PlannedFor).ThenBy(row => row.Id)
            .Take(MostSessions)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => FeedSession.Of(row, personId))];
    }

    /// <summary>Ten wrong passwords lock an account for minutes, which anybody can bring about; a calendar is only stopped by one that is closed for good.</summary>
    private async Task<bool> HasAccountAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.TenantId == db.TenantId && row.PersonId == personId, cancellationToken) is { } account
        && account.LockoutEnd != DateTimeOffset.MaxValue;
}
