using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Features.Notices;

/// <summary>Keeps what a person chose, one row for each.</summary>
internal static class NoticePreferences
{
    /// <summary>The last choice stands; made twice at once, either is as good.</summary>
    public static async Task ChooseAsync(PortalDb db, Guid personId, MailChoice mail, CancellationToken cancellationToken)
    {
        try
        {
            await TryChooseAsync(db, personId, mail, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await TryChooseAsync(db, personId, mail, cancellationToken);
        }
    }

    private static async Task TryChooseAsync(PortalDb db, Guid personId, MailChoice mail, CancellationToken cancellationToken)
    {
        if (await db.NoticePreferences.SingleOrDefaultAsync(row => row.PersonId == personId, cancellationToken) is { } preference)
        {
            preference.Choose(mail);
        }
        else
        {
            db.NoticePreferences.Add(new NoticePreference(personId, mail));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
