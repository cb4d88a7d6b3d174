using SupervisionPortal.Data.Sweeps;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Web.Tests.Commands;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Ledger;

public sealed class LedgerCommandTests
{
    [Fact]
    public async Task Every_chain_is_verified_and_found_sound()
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "ledger", "verify");

        run.ExitCode.ShouldBe(0, run.Output);
        run.Error.ShouldBeEmpty();
        var lines = run.Output.Trim().Split('\n');
        lines.Length.ShouldBe(5);
        lines.ShouldAllBe(line => line.Contains(": sound; ") && line.Contains(" entries, 0 digests, ends with "));
    }

    [Fact]
    public async Task The_first_bad_entry_is_named_with_its_number_and_the_reason()
    {
        await using var portal = new PortalFactory();
        await portal.BehindTheBackAsync($"""UPDATE "Ledger" SET "Kind" = 2 WHERE "Number" IN (40, 77) AND "TenantId" = '{await TenantAsync(portal)}'""");

        var run = await CommandRun.On(portal, "ledger", "verify", "--organisation", "westmere-council");
        var all = await CommandRun.On(portal, "ledger", "verify");

        run.ExitCode.ShouldBe(1, run.Output + run.Error);
        run.Output.ShouldStartWith("westmere-council: first bad entry 40 (");
        run.Output.ShouldContain(": the entry is not what was entered; ");
        all.ExitCode.ShouldBe(1);
        all.Output.Split(": sound; ").Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_chain_cut_short_behind_the_portals_back_is_found_by_the_digest_that_was_kept()
    {
        await using var portal = new PortalFactory();
        var file = Path.GetTempFileName();
        try
        {
            var digest = await CommandRun.On(portal, "ledger", "digest");
            digest.Output.Trim().Split('\n').Length.ShouldBe(5);
            await File.WriteAllTextAsync(file, digest.Output, TestContext.Current.CancellationToken);
            (await CommandRun.On(portal, "ledger", "verify", "--digest", file)).Output.ShouldContain(" entries, 1 digests, ");
            var head = await portal.HeadAsync(Accounts.Supervisor);
            var before = await portal.DigestAsync(Accounts.Supervisor, head.Number - 1);
            await portal.BehindTheBackAsync(
                $"""DELETE FROM "Ledger" WHERE "Number" = {head.Number} AND "TenantId" = '{await TenantAsync(portal)}'""",
                $"""UPDATE "LedgerHeads" SET "Number" = {before.Number}, "Hash" = (SELECT "Hash" FROM "Ledger" WHERE "Number" = {before.Number} AND "TenantId" = '{await TenantAsync(portal)}') WHERE "TenantId" = '{await TenantAsync(portal)}'""");

            var run = await CommandRun.On(portal, "ledger", "verify", "--organisation", "westmere-council", "--digest", file);

            run.ExitCode.ShouldBe(1);
            run.Output.ShouldStartWith($"westmere-council: first bad entry {head.Number}: there is no entry of this number; ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_days_digest_is_kept_once_and_compared_with_at_the_next_verification()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"portal-digests-{Guid.NewGuid():n}");
        try
        {
            await using var portal = new PortalFactory().WithSetting("Ledger:Digests", folder);
            var runner = portal.Services.GetRequiredService<SweepRunner>();

            (await runner.RunAsync(SealLedger.SweepName, byHand: true, CancellationToken.None))!.RowsTouched.ShouldBe(5);
            (await runner.RunAsync(SealLedger.SweepName, byHand: true, CancellationToken.None))!.RowsTouched.ShouldBe(0);
            portal.Clock.Advance(TimeSpan.FromDays(1));
            (await runner.RunAsync(SealLedger.SweepName, byHand: true, CancellationToken.None))!.RowsTouched.ShouldBe(5);

            Directory.EnumerateFiles(folder).Count().ShouldBe(10);
            (await CommandRun.On(portal, "ledger", "verify")).Output.Split(" entries, 2 digests, ").Length.ShouldBe(6);
            var kept = Directory.EnumerateFiles(folder, $"{(await portal.HeadAsync(Accounts.Supervisor)).TenantId}-*").First();
            var digest = LedgerDigest.Read((await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).Trim())!;
            await File.WriteAllTextAsync(kept, (digest with { Hash = new string('0', 64) }).ToLine(), TestContext.Current.CancellationToken);
            var run = await CommandRun.On(portal, "ledger", "verify");
            run.ExitCode.ShouldBe(1);
            run.Output.ShouldContain($"first bad entry {digest.Number}: a digest kept outside the database has another hash; ");
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    [Theory]
    [InlineData("--organisation", "nobody", "nobody: no such organisation; there are ")]
    [InlineData("--digest", "/nowhere/digests", "/nowhere/digests: cannot be read: ")]
    [InlineData("--digest", "/etc/hostname", "/etc/hostname: not a file of digests.")]
    public async Task What_cannot_be_used_is_refused_in_one_line(string option, string value, string sentence)
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "ledger", "verify", option, value);

        (run.ExitCode, run.Output).ShouldBe((2, ""));
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith(sentence);
    }

    private static async Task<string> TenantAsync(PortalFactory portal) => (await portal.HeadAsync(Accounts.Supervisor)).TenantId.ToString().ToUpperInvariant();
}
