using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Monitoring;

public sealed class MonitoringTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Why = "The car was in the ditch.";

    [Fact]
    public async Task Each_one_to_one_stands_there_with_what_became_of_it_and_the_gap()
    {
        var (worker, _) = await WrittenAsync("m1");
        using var browser = await portal.SignedInAs("ada@m1.example");

        var page = await browser.GetAsync("/monitoring");

        var sheet = page.FindAll(".page-section, section").First(section => section.TextContent.Contains("Ben Cast", StringComparison.Ordinal));
        var rows = sheet.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        rows.Count.ShouldBe(4);
        rows[0].ShouldContain("Tuesday 18 November");
        rows[0].ShouldContain("Nobody has said what became of it");
        rows[1].ShouldContain("Cancelled");
        rows[1].ShouldContain($"On the side of Ada Cast, Friday 17 October. {Why}");
        rows[2].ShouldContain("Held late");
        rows[2].ShouldContain("91");
        rows[3].ShouldContain("Held on time");
        sheet.TextContent.ShouldContain("Longest gap: 91 days");
        sheet.TextContent.ShouldContain("2 held");
        sheet.TextContent.ShouldContain("1 of them on time");
        sheet.TextContent.ShouldContain("1 fell through");
        page.FindAll($"a[href='/people/{worker}/records']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Those_who_oversee_see_the_gap_and_neither_the_words_nor_the_sickness()
    {
        var (_, team) = await WrittenAsync("m2", FallThroughReason.Sickness);
        using var senior = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));
        using var hr = await portal.SignedInAs(DemoAccounts.HumanResources(Accounts.Westmere));
        using var own = await portal.SignedInAs("ben@m2.example");

        var seen = await senior.GetAsync($"/monitoring?unit={team}");
        var toHr = await hr.GetAsync($"/monitoring?unit={team}");
        var theirs = await own.GetAsync("/monitoring");

        seen.Text.ShouldContain("On the side of Ada Cast, Friday 17 October.");
        seen.Text.ShouldNotContain("sick");
        seen.Text.ShouldNotContain(Why);
        toHr.Text.ShouldContain("Ada Cast was sick");
        toHr.Text.ShouldNotContain(Why);
        theirs.Text.ShouldContain("Ada Cast was sick");
        theirs.Text.ShouldContain(Why);
    }

    [Fact]
    public async Task Another_team_is_nobodys_to_ask_for()
    {
        var (_, team) = await WrittenAsync("m3");
        using var browser = await portal.SignedInAs("ada@m3.example");
        using var foreign = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Larkhaven));

        (await browser.GetAsync($"/monitoring?unit={team}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.GetAsync($"/monitoring?unit={team}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync("/monitoring", "/monitoring/file", ("Unit", team.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Anonymous().GetAsync("/monitoring")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_file_holds_every_row_runs_nothing_and_is_kept_in_the_ledger()
    {
        await WrittenAsync("m4", why: "=HYPERLINK(\"http://example\")");
        using var browser = await portal.SignedInAs("ada@m4.example");
        var me = await portal.PersonOf("ada@m4.example");

        var file = await browser.SubmitAsync("/monitoring", "/monitoring/file");

        file.Status.ShouldBe(HttpStatusCode.OK);
        var lines = file.Body.TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(5);
        lines[0].TrimStart('\uFEFF').ShouldStartWith("Supervisee,Supervisor,Planned for,Held on,Due by");
        lines[1].ShouldStartWith("Ben Cast,Ada Cast,2025-11-18,,");
        file.Body.ShouldNotContain(",=HYPERLINK");
        file.Body.ShouldNotContain(",\"=HYPERLINK");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Exports.SingleAsync(row => row.PersonId == me))).Kind.ShouldBe(ExportKind.MonitoringForm);
    }

    [Fact]
    public async Task What_lies_before_the_months_asked_for_is_left_out_and_still_ends_a_gap()
    {
        await WrittenAsync("m5");
        using var browser = await portal.SignedInAs("ada@m5.example");

        var page = await browser.GetAsync("/monitoring?months=3");
        var odd = await browser.GetAsync("/monitoring?months=-7&page=99");

        page.FindAll("tbody tr").Count.ShouldBe(3);
        page.Text.ShouldContain("Longest gap: 91 days");
        odd.FindAll("tbody tr").Count.ShouldBe(4);
    }

    /// <summary>Ben, supervised by Ada: held in July in time, in October late, called off once, and forgotten.</summary>
    private async Task<(Guid Worker, Guid Team)> WrittenAsync(string key, FallThroughReason reason = FallThroughReason.Other, string why = Why)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync($"ada@{key}.example", new(2025, 6, 2));
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2025, 6, 30), lead);
        await cast.HeldAsync(worker, lead, new(2025, 7, 7));
        await cast.HeldAsync(worker, lead, new(2025, 10, 6));
        await cast.CancelledAsync(worker, lead, new(2025, 10, 20), new(2025, 10, 17), reason, why);
        await cast.BookedAsync(worker, lead, new(2025, 11, 18));
        return (worker, cast.Team);
    }
}
