using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.CalendarFeeds;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.CalendarFeeds;

/// <summary>
/// Makes, finds and revokes the secret addresses of feeds. A secret is 256 random bits, given out once and kept as a hash alone: whoever reads
/// the database learns no address. The row is found by the hash, so nothing of the time it takes depends on how much of a guess was right.
/// </summary>
public static class CalendarAddresses
{
    private const int SecretBytes = 32;

    /// <summary>Gives the person's feed a new secret; the one before is worth nothing any more. The caller saves.</summary>
    /// <returns>43 letters, digits, hyphens and underscores.</returns>
    public static async Task<string> MakeAsync(PortalDb db, CalendarFeed feed, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(feed);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var address = await OfAsync(db, feed, cancellationToken);
        if (address is null)
        {
            address = new CalendarAddress(db.TenantId, feed.PersonId);
            db.CalendarAddresses.Add(address);
        }

        address.Hash = HashOf(secret);
        feed.MakeAddress(now);
        db.Exports.Add(new Export(ExportKind.CalendarAddressMade, feed.PersonId, now));
        return secret;
    }

    /// <summary>The person's address stops working. The caller saves.</summary>
    public static async Task RevokeAsync(PortalDb db, CalendarFeed feed, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(feed);
        if (await OfAsync(db, feed, cancellationToken) is { } address)
        {
            db.CalendarAddresses.Remove(address);
            feed.Revoke(now);
            db.Exports.Add(new Export(ExportKind.CalendarAddressRevoked, feed.PersonId, now));
        }
    }

    /// <summary>Whose feed the secret opens; null where it was never given out, or is revoked.</summary>
    public static async Task<(Guid OrganisationId, Guid PersonId)?> FindAsync(PortalDb db, string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(secret);
        var hash = HashOf(secret);
        return await db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancellationToken) is { } address
            ? (address.OrganisationId, address.PersonId)
            : null;
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static Task<CalendarAddress?> OfAsync(PortalDb db, CalendarFeed feed, CancellationToken cancellationToken) =>
        db.CalendarAddresses.SingleOrDefaultAsync(row => row.OrganisationId == db.TenantId && row.PersonId == feed.PersonId, cancellationToken);
}
