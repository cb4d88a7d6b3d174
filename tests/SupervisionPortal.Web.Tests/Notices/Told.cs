using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Notices;

/// <summary>What somebody was told.</summary>
internal static class Told
{
    /// <summary>The kinds of everything told to this account that leads there.</summary>
    public static async Task<List<NoticeKind>> ToldAsync(this PortalFactory portal, string email, string path)
    {
        var person = await portal.PersonOf(email);
        return await portal.WithinAsync(email, db => db.Notices.Where(row => row.PersonId == person && row.Path == path).Select(row => row.Kind).ToListAsync());
    }

    /// <summary>How many of this account's notices are new.</summary>
    public static async Task<int> NewAsync(this PortalFactory portal, string email)
    {
        var person = await portal.PersonOf(email);
        return await portal.WithinAsync(email, db => db.Notices.CountAsync(row => row.PersonId == person && row.ReadAt == null));
    }
}
