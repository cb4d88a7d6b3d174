using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Ledger;

/// <summary>Asks the ledger of an account's organisation.</summary>
internal static class LedgerWitness
{
    public static Task<LedgerVerifier> VerifyAsync(this PortalFactory portal, string email, params LedgerDigest[] digests) => portal.WithinAsync<LedgerVerifier>(email, async services =>
    {
        var verifier = new LedgerVerifier(services.GetRequiredService<PortalDb>());
        await foreach (var _ in verifier.WalkAsync(digests, CancellationToken.None))
        {
            // To its end.
        }

        return verifier;
    });

    public static Task<LedgerHead> HeadAsync(this PortalFactory portal, string email) => portal.WithinAsync(email, db => db.LedgerHeads.AsNoTracking().SingleAsync());

    /// <summary>The digest of the entry of this number, as it would have been kept then.</summary>
    public static Task<LedgerDigest> DigestAsync(this PortalFactory portal, string email, long number) => portal.WithinAsync(email, async db =>
    {
        var entry = await db.Ledger.AsNoTracking().SingleAsync(row => row.Number == number);
        return new LedgerDigest(entry.TenantId, entry.Number, Convert.ToHexStringLower(entry.Hash), entry.At);
    });
}
