using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Data.Mail;

/// <summary>
/// The organisation's mail that is to be sent: bundles what is due to a person, hands out one mail for one attempt, and keeps how it went.
/// Two processes can do this side by side: whoever saves first has the mail.
/// </summary>
public sealed class Outbox(PortalDb db, OrganisationClock organisation)
{
    /// <summary>The sweep that empties it: its name stands here, its work where mail is written.</summary>
    public const string SweepName = "send-mail";

    private const int Batch = 50;

    private IQueryable<OutboxMail> Unbundled => db.Outbox.Where(row => row.LeaderId == null && row.WithdrawnAt == null);

    /// <summary>Puts together what is due, a batch of people at a time.</summary>
    /// <returns>False where nobody was left to bundle for, or another process was first: what it left is found by the next sweep.</returns>
    public async Task<bool> TryBundleAsync(CancellationToken cancellationToken)
    {
        var now = organisation.Now;
        var until = now + OutboxWriter.Gathering;
        var people = await Unbundled.Where(row => row.DueAt <= now).Select(row => row.PersonId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(cancellationToken);
        if (people.Count == 0)
        {
            return false;
        }

        db.ChangeTracker.Clear();
        var rows = await Unbundled.Where(row => people.Contains(row.PersonId) && row.DueAt <= until).ToListAsync(cancellationToken);
        var notices = await NoticesAsync(rows, cancellationToken);
        var here = await HereAsync(people, cancellationToken);
        foreach (var row in rows.Where(row => !here.Contains(row.PersonId) || IsSettled(notices[row.NoticeId])))
        {
            row.Withdraw(now);
        }

        foreach (var mail in rows.Where(row => row.IsWaiting).OrderBy(row => row.DueAt).ThenBy(row => row.Id).GroupBy(row => row.PersonId))
        {
            var leader = mail.First();
            foreach (var row in mail)
            {
                row.TravelUnder(leader, now);
            }
        }

        return await TrySaveAsync(cancellationToken);
    }

    /// <summary>The mails whose time for an attempt has come, the longest waiting first.</summary>
    public Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = organisation.Now;
        return db.Outbox
            .Where(row => row.LeaderId == row.Id && row.SentAt == null && row.WithdrawnAt == null && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes a mail for one attempt.</summary>
    /// <returns>Null where another process has it.</returns>
    public async Task<OutgoingMail?> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var rows = await db.Outbox.Where(row => row.LeaderId == id).ToListAsync(cancellationToken);
        if (rows.Find(row => row.Id == id) is not { } leader || !leader.TryTake(organisation.Now) || !await TrySaveAsync(cancellationToken))
        {
            return null;
        }

        var notices = await NoticesAsync(rows, cancellationToken);
        return new OutgoingMail(
            id,
            await db.People.AsNoTracking().SingleAsync(row => row.Id == leader.PersonId, cancellationToken),
            await organisation.OrganisationAsync(cancellationToken),
            [.. notices.Values.OrderBy(notice => notice.At).ThenBy(notice => notice.Id)]);
    }

    /// <summary>Keeps how the attempt went. Until that is kept it counts as not sent.</summary>
    /// <param name="failure">Null: it was taken.</param>
    public async Task KeepAsync(OutgoingMail mail, MailFailure? failure, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var rows = await db.Outbox.Where(row => row.LeaderId == mail.Id).ToListAsync(cancellationToken);
        if (failure is { } why)
        {
            rows.Find(row => row.Id == mail.Id)?.Fail(why);
        }
        else
        {
            rows.ForEach(row => row.Arrive(organisation.Now));
        }

        // Lost only to a process that tried the same mail after this one's time was over: then that one keeps how it went.
        await TrySaveAsync(cancellationToken);
    }

    /// <summary>Read in the portal meanwhile; what cannot be switched off is mailed all the same.</summary>
    private static bool IsSettled(Notice notice) => notice.ReadAt is not null && !notice.Kind.IsStatutory();

    private async Task<Dictionary<Guid, Notice>> NoticesAsync(List<OutboxMail> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.NoticeId).ToList();
        return await db.Notices.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    /// <summary>Those who still are somebody in the organisation: a leaver is mailed no more.</summary>
    private async Task<HashSet<Guid>> HereAsync(List<Guid> people, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var posts = await db.Posts
            .Where(row => people.Contains(row.PersonId) && row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today))
            .Select(row => row.PersonId)
            .ToListAsync(cancellationToken);
        var appointments = await db.Appointments
            .Where(row => people.Contains(row.PersonId) && row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => row.PersonId)
            .ToListAsync(cancellationToken);
        return [.. posts, .. appointments];
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
