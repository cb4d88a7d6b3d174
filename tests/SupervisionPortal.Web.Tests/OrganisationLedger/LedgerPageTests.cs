using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Web.Tests.Ledger;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationLedger;

public sealed class LedgerPageTests
{
    private static readonly string QualityAssurance = DemoAccounts.QualityAssurance(Accounts.Westmere);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_administrator_and_quality_assurance_verify_the_ledger_and_are_told_that_it_is_sound(bool administrator)
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(administrator ? Accounts.Administrator : QualityAssurance);
        var head = await portal.HeadAsync(Accounts.Administrator);

        var before = await browser.GetAsync("/organisation/ledger");
        var after = await browser.FollowAsync(await browser.PostAsync(before.Form("/verifications")));

        before.Text.ShouldContain("Nobody has verified the ledger here yet.");
        before.Text.ShouldContain(Convert.ToHexStringLower(head.Hash));
        after.Find("tbody tr").TextContent.ShouldContain("Everything is as it was entered");
        after.Document.QuerySelector("#fault").ShouldBeNull();
        (await portal.WithinAsync(Accounts.Administrator, db => db.LedgerVerifications.SingleAsync())).Checked.ShouldBe(head.Number);
    }

    [Fact]
    public async Task The_first_bad_entry_is_named_and_what_to_do_about_it()
    {
        await using var portal = new PortalFactory();
        var tenant = (await portal.HeadAsync(Accounts.Administrator)).TenantId.ToString().ToUpperInvariant();
        await portal.BehindTheBackAsync($"""UPDATE "RecordSignatures" SET "Name" = 'Somebody else' WHERE "TenantId" = '{tenant}'""");
        var first = await portal.WithinAsync(Accounts.Administrator, db => db.Ledger.Where(row => row.Subject == LedgerSubject.RecordSignature).MinAsync(row => row.Number));
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.FollowAsync(await browser.SubmitAsync("/organisation/ledger", "/verifications"));

        page.Find("#fault").TextContent.ShouldContain($"First bad entry {first:N0}: the row it is about is not what was entered");
        page.Find("#fault").TextContent.ShouldContain("Do not repair anything");
        page.Text.ShouldNotContain("Somebody else");
    }

    [Fact]
    public async Task A_signature_s_instant_and_who_made_a_move_are_under_the_ledger_too()
    {
        foreach (var change in new[] { """UPDATE "RecordSignatures" SET "At" = '2025-01-06 09:00:00'""", """UPDATE "RecordMoves" SET "ById" = NULL""", """UPDATE "Records" SET "SuperviseeId" = "SupervisorId" """ })
        {
            await using var portal = new PortalFactory();
            await portal.BehindTheBackAsync(change);

            (await portal.VerifyAsync(Accounts.Administrator)).Fault!.Kind.ShouldBe(LedgerFaultKind.ContentChanged, change);
        }
    }

    [Fact]
    public async Task Asking_twice_while_one_is_open_asks_once_and_one_that_was_left_is_finished_by_the_next_sweep()
    {
        await using var portal = new PortalFactory();
        var administrator = await portal.PersonOf(Accounts.Administrator);
        await portal.WithinAsync(Accounts.Administrator, async db =>
        {
            var left = new LedgerVerification(administrator, portal.Clock.Now);
            left.Begin(900, 0, portal.Clock.Now);
            db.LedgerVerifications.Add(left);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await browser.GetAsync("/organisation/ledger")).Find("tbody tr").TextContent.ShouldContain("Running: 0 of 900 entries");

        await browser.SubmitAsync("/organisation/ledger", "/verifications");

        var found = await portal.WithinAsync(Accounts.Administrator, db => db.LedgerVerifications.AsNoTracking().SingleAsync());
        (found.IsSound, found.IsOpen).ShouldBe((true, false));
        (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(VerifyLedger.SweepName, byHand: true, CancellationToken.None))!.RowsTouched.ShouldBe(0);
    }

    [Fact]
    public async Task The_digest_is_downloaded_and_reads_as_one()
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(QualityAssurance);

        var file = await browser.GetAsync("/organisation/ledger/digest");

        var head = await portal.HeadAsync(Accounts.Administrator);
        LedgerDigest.Read(file.Body.Trim()).ShouldBe(new LedgerDigest(head.TenantId, head.Number, Convert.ToHexStringLower(head.Hash), portal.Clock.Now));
        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"ledger-digest-2025-11-26-{head.Number}.json");
    }

    [Fact]
    public async Task For_everybody_else_there_is_no_ledger()
    {
        await using var portal = new PortalFactory();
        foreach (var email in new[] { Accounts.Supervisor, Accounts.Supervisee, Accounts.SeniorManager, DemoAccounts.HumanResources(Accounts.Westmere) })
        {
            using var browser = await portal.SignedInAs(email);
            using var administrator = await portal.SignedInAs(Accounts.Administrator);

            (await browser.GetAsync("/organisation/ledger")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.GetAsync("/organisation/ledger/digest")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.PostAsync("/organisation/ledger/verifications", (await browser.GetAsync("/")).Form("/sign-out").Fields)).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }

        using var host = await portal.SignedInAs(Accounts.Host);
        (await host.GetAsync("/organisation/ledger")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.WithinAsync(Accounts.Administrator, db => db.LedgerVerifications.CountAsync())).ShouldBe(0);
    }
}
