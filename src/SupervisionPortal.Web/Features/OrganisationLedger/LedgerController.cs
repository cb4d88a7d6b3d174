using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Jobs;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationLedger;

/// <summary>
/// Whether what was signed, read and moved is still what it was: for administrators and for quality assurance. It shows counts and hashes, no name and no content, to everybody else it does not exist.
/// </summary>
[Authorize(Policy = Access.Member)]
[Route("/organisation/ledger")]
public sealed class LedgerController(PortalDb db, Visitor visitor, DigestFolder folder, SweepEngine engine, IStringLocalizer<LedgerTexts> texts) : Controller
{
    private const int Shown = 10;

    private bool MaySee => visitor.Has(AppointmentKind.Administrator) || visitor.Has(AppointmentKind.QualityAssurance);

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!MaySee)
        {
            return NotFound();
        }

        var head = await HeadAsync(cancellationToken);
        var ended = head is null ? null : await db.Ledger.Where(row => row.Number == head.Number).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellationToken);
        var verifications = await db.LedgerVerifications.AsNoTracking().OrderByDescending(row => row.AskedAt).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(cancellationToken);
        return View("Ledger", new LedgerPage(head, ended, folder.Read(db.TenantId).Count, verifications, visitor.Has(AppointmentKind.Administrator)));
    }

    /// <summary>Asks for a verification. While one is open nobody asks for another.</summary>
    [HttpPost("verifications")]
    public async Task<IActionResult> Verify(CancellationToken cancellationToken)
    {
        if (!MaySee)
        {
            return NotFound();
        }

        if (!await db.LedgerVerifications.AnyAsync(row => row.FinishedAt == null, cancellationToken))
        {
            db.LedgerVerifications.Add(new LedgerVerification(visitor.PersonId, visitor.Now));
            await db.SaveChangesAsync(cancellationToken);
        }

        // A long chain takes its time: the page says how far it is.
        await engine.RunNowAsync(VerifyLedger.SweepName, cancellationToken);
        TempData.Done(texts["Asked"]);
        return Redirect("/organisation/ledger");
    }

    /// <summary>Where the chain ends, as a file to be kept elsewhere.</summary>
    [HttpGet("digest")]
    public async Task<IActionResult> Digest(CancellationToken cancellationToken) =>
        MaySee && await HeadAsync(cancellationToken) is { } head
            ? File(
                Encoding.UTF8.GetBytes(head.ToLine() + "\n"),
                "application/json",
                string.Create(CultureInfo.InvariantCulture, $"ledger-digest-{visitor.Today:yyyy-MM-dd}-{head.Number}.json"))
            : NotFound();

    private async Task<LedgerDigest?> HeadAsync(CancellationToken cancellationToken) =>
        await db.LedgerHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { Number: > 0 } head ? LedgerVerifier.Digest(head, visitor.Now) : null;
}
