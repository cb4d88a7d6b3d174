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

    [Fact]
    public async Task What_was_missed_says_by_when_it_is_made_good_and_what_is_booked_for_it()
    {
        var (worker, _) = await WrittenAsync("m6");
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await portal.PersonOf("ada@m6.example");
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var missed = await db.Sessions.Include(row => row.Moves).SingleAsync(row => row.SuperviseeId == worker && row.Status == SessionStatus.Planned);
            missed.Miss(FellThroughBy.Supervisee, FallThroughReason.Other, "Court ran late.", null, new Actor(lead, Relation.Supervisor), SeededDatabase.Now, Cast.Today);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs("ada@m6.example");

        var before = await browser.GetAsync("/monitoring");
        await cast.BookedAsync(worker, lead, new(2025, 12, 2));
        var after = await browser.GetAsync("/monitoring");

        before.Text.ShouldContain("On the side of Ben Cast, Tuesday 18 November. Court ran late.");
        before.Text.ShouldContain("To be held again by");
        before.Text.ShouldContain("2 fell through");
        after.Text.ShouldContain("Booked for Tuesday 2 December.");
        var planned = after.FindAll("tbody tr")[0].TextContent;
        planned.ShouldContain("Tuesday 2 December");
        planned.ShouldContain("Planned");
    }

    [Fact]
    public async Task The_part_held_on_time_stands_for_each_and_for_all()
    {
        var (_, team) = await WrittenAsync("m7");
        var cast = new Cast(portal, Accounts.Supervisor);
        var other = await cast.JoinsAsync("cara@m7.example", new(2025, 10, 6), await portal.PersonOf("ada@m7.example"));
        await cast.HeldAsync(other, await portal.PersonOf("ada@m7.example"), new(2025, 10, 13));
        using var browser = await portal.SignedInAs("ada@m7.example");
        using var nobody = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));

        var page = await browser.GetAsync("/monitoring");

        page.Text.ShouldContain("1 of them on time (50%)");
        page.Text.ShouldContain("1 of them on time (100%)");
        page.Text.ShouldContain("2 of them on time (66%)");
        (await nobody.GetAsync($"/monitoring?unit={team}")).Text.ShouldContain("1 of them on time (50%)");
    }

    [Fact]
    public async Task A_line_manager_sees_those_further_down_without_what_is_between_the_two()
    {
        await WrittenAsync("m8", FallThroughReason.Sickness);
        var cast = new Cast(portal, Accounts.Supervisor);
        var above = await cast.JoinsAsync("dora@m8.example", new(2025, 6, 2));
        var lead = await portal.PersonOf("ada@m8.example");
        await cast.ChangeAsync(db => db.Supervisions.Add(new Supervision(lead, above, new(2025, 6, 2))));
        using var manager = await portal.SignedInAs("dora@m8.example");
        using var supervisor = await portal.SignedInAs("ada@m8.example");

        var own = await manager.GetAsync("/monitoring");
        var below = await manager.GetAsync("/monitoring?below=true");
        var file = await manager.SubmitAsync("/monitoring?below=true", "/monitoring/file");

        own.Text.ShouldNotContain("Ben Cast");
        below.Text.ShouldContain("Ben Cast");
        below.Text.ShouldContain("Longest gap: 91 days");
        below.Text.ShouldNotContain("sick");
        below.Text.ShouldNotContain(Why);
        file.Body.ShouldContain("Ben Cast,Ada Cast");
        (await supervisor.GetAsync("/monitoring?below=true")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.SubmitAsync("/monitoring", "/monitoring/file", ("Below", "true"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_service_is_looked_at_with_everything_beneath_it_by_those_who_look_after_it()
    {
        var (_, team) = await WrittenAsync("m9");
        using var quality = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));
        using var senior = await portal.SignedInAs(Accounts.SeniorManager);
        var service = await portal.WithinAsync(Accounts.Supervisor, db => db.Units.Where(row => row.Id == team).Select(row => row.ParentId!.Value).SingleAsync());
        var names = await portal.WithinAsync(Accounts.SeniorManager, db => db.Units.Where(row => row.Name != "Night desk").ToDictionaryAsync(row => row.Name, row => row.Id));

        var whole = await quality.GetAsync($"/monitoring?unit={service}");
        var last = await quality.GetAsync($"/monitoring?unit={service}&page=2");

        whole.Find("select[name=unit] option[selected]").TextContent.ShouldEndWith("with everything beneath it");
        whole.FindAll("main h2").Count.ShouldBe(10);
        whole.Text.ShouldContain("All on this page together");
        last.FindAll("main h2").Select(head => head.TextContent).ShouldNotContain(whole.FindAll("main h2")[0].TextContent);
        (await senior.GetAsync($"/monitoring?unit={names["Looked After Children"]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await senior.GetAsync($"/monitoring?unit={names["Family Safeguarding East"]}")).Status.ShouldBe(HttpStatusCode.OK);
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
