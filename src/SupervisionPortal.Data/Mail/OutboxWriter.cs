using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Data.Mail;

/// <summary>Adds to every notice that is about to be saved the row that mails it, as the person wants it: no feature can forget, and neither is ever saved alone.</summary>
internal static class OutboxWriter
{
    /// <summary>What is told within these minutes goes in one mail.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(2);

    /// <param name="db">With its changes detected.</param>
    /// <param name="now">UTC.</param>
    public static async Task WriteAsync(PortalDb db, DateTime now, CancellationToken cancellationToken)
    {
        var written = db.ChangeTracker.Entries<OutboxMail>().Select(entry => entry.Entity.NoticeId).ToHashSet();
        var told = db.ChangeTracker.Entries<Notice>()
            .Where(entry => entry.State == EntityState.Added && !written.Contains(entry.Entity.Id))
            .Select(entry => entry.Entity)
            .ToList();
        if (told.Count == 0)
        {
            return;
        }

        var people = told.Select(notice => notice.PersonId).Distinct().ToList();
        var choices = await db.NoticePreferences.AsNoTracking()
            .Where(row => people.Contains(row.PersonId))
            .ToDictionaryAsync(row => row.PersonId, row => row.Mail, cancellationToken);
        DateTime? morning = null;
        foreach (var notice in told)
        {
            var choice = notice.Kind.IsStatutory() ? MailChoice.AtOnce : choices.GetValueOrDefault(notice.PersonId, MailChoice.AtOnce);
            if (choice == MailChoice.Daily)
            {
                morning ??= Morning.MailAfter(now, await ZoneAsync(db, cancellationToken));
            }

            if (choice != MailChoice.None)
            {
                db.Outbox.Add(new OutboxMail(notice.Id, notice.PersonId, choice == MailChoice.Daily ? morning!.Value : now + Gathering));
            }
        }
    }

    private static async Task<TimeZoneInfo> ZoneAsync(PortalDb db, CancellationToken cancellationToken) =>
        TimeZoneInfo.FindSystemTimeZoneById(await db.Organisations.Select(row => row.TimeZone).SingleAsync(cancellationToken));
}
