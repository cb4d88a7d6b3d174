using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sessions;

/// <summary>
/// The days in people's diaries as a booking finds them. Whoever looks for clashes loads them first; saving a booking stamps them, so that a
/// booking that was made in between is noticed as a lost race instead of being overlooked.
/// </summary>
public static class BookingRaces
{
    /// <summary>Loads what these people's diaries say of these days, to be stamped by the booking that follows. A day on which nothing was ever booked gets its row with it: of two bookings only one can make it.</summary>
    public static async Task LookAtAsync(this PortalDb db, IReadOnlyCollection<Guid> people, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        await db.DiaryDays.Where(row => people.Contains(row.PersonId) && days.Contains(row.On)).LoadAsync(cancellationToken);
        var known = db.DiaryDays.Local.Select(row => (row.PersonId, row.On)).ToHashSet();
        db.DiaryDays.AddRange(from person in people.Distinct() from day in days.Distinct() where !known.Contains((person, day)) select new DiaryDay(person, day));
    }

    /// <summary>Stamps the days of both for everything that is being booked or moved. Days nobody looked at are loaded here.</summary>
    internal static async Task StampAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var booked = db.ChangeTracker.Entries<Session>()
            .Where(entry => entry.Entity.Status == SessionStatus.Planned
                && (entry.State == EntityState.Added
                    || (entry.State == EntityState.Modified
                        && (entry.Property(row => row.PlannedFor).IsModified || entry.Property(row => row.StartsAt).IsModified || entry.Property(row => row.Minutes).IsModified))))
            .SelectMany(entry => entry.Entity.Participants.Select(person => (person, entry.Entity.PlannedFor)))
            .Distinct()
            .ToList();
        if (booked.Count == 0)
        {
            return;
        }

        // Whoever looked has them here; nobody warned of a clash where nobody looked, so there is no race to lose.
        var unknown = booked.Except(db.DiaryDays.Local.Select(row => (row.PersonId, row.On))).ToList();
        if (unknown.Count > 0)
        {
            await db.LookAtAsync([.. unknown.Select(day => day.Item1).Distinct()], [.. unknown.Select(day => day.Item2).Distinct()], cancellationToken);
        }

        foreach (var row in db.DiaryDays.Local.Where(row => booked.Contains((row.PersonId, row.On))).ToList())
        {
            row.Stamp();
        }
    }
}
