using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Commands;

public sealed class PortalCommandTests
{
    [Fact]
    public async Task A_host_administrator_is_created_and_chooses_a_password_by_the_link()
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "host-administrator", "create", "--email", "second@portal.example", "--url", "https://supervision.example");
        var link = new Uri(run.Output.Trim());
        using var browser = portal.Anonymous();
        var page = await browser.GetAsync(link.PathAndQuery);
        var saved = await browser.PostAsync(link.PathAndQuery, page.Form().With(("Password", "a long enough one"), ("Repeat", "a long enough one")).Fields);

        run.ExitCode.ShouldBe(0);
        link.Host.ShouldBe("supervision.example");
        saved.Location.ShouldBe("/host/organisations");
        (await browser.GetAsync("/host/jobs")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_refused()
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "host-administrator", "create", "--email", DemoAccounts.Host);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("there is an account with this address already; host-administrator link prints a new link for it");
    }

    [Fact]
    public async Task A_host_administrator_who_forgot_the_password_gets_a_new_link_and_the_old_one_is_worth_nothing()
    {
        await using var portal = new PortalFactory();

        var first = await CommandRun.On(portal, "host-administrator", "link", "--email", DemoAccounts.Host);
        var second = await CommandRun.On(portal, "host-administrator", "link", "--email", DemoAccounts.Host);
        using var browser = portal.Anonymous();
        var path = new Uri(second.Output.Trim()).PathAndQuery;
        var page = await browser.GetAsync(path);
        var simple = await browser.PostAsync(path, page.Form().With(("Password", "aaaaaaaaaaaa"), ("Repeat", "aaaaaaaaaaaa")).Fields);
        var saved = await browser.PostAsync(path, page.Form().With(("Password", "a long enough one"), ("Repeat", "a long enough one")).Fields);

        first.ExitCode.ShouldBe(0);
        simple.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        saved.Location.ShouldBe("/host/organisations");
        (await browser.GetAsync(new Uri(first.Output.Trim()).PathAndQuery)).Status.ShouldBe(System.Net.HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("nobody@portal.example", "http://127.0.0.1:5080", "no host administrator has this address")]
    [InlineData("supervisor@westmere.example", "http://127.0.0.1:5080", "no host administrator has this address")]
    [InlineData("host@portal.example", "portal", "--url: not a web address")]
    public async Task A_link_is_for_host_administrators_alone_and_leads_somewhere(string email, string url, string sentence)
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "host-administrator", "link", "--email", email, "--url", url);

        (run.ExitCode, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public void The_first_start_says_how_the_first_account_comes_to_be_where_it_serves()
    {
        using var output = new StringWriter();

        Web.Platform.StartNotice.Write(output, ["http://127.0.0.1:5391"], new Web.Platform.DemoMode(), "/srv/portal data", null);

        output.ToString().ShouldContain(
            "scripts/portal.sh --data \"/srv/portal data\" host-administrator create --email you@example.org --url http://127.0.0.1:5391");
    }

    [Fact]
    public async Task A_sweep_is_run_by_name_and_says_what_it_did()
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "sweep", "run", "flag-overdue");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("flag-overdue: ");
        run.Output.ShouldContain("in 5 of 5 organisations");
        (await portal.WithinAsync(DemoAccounts.Host, db => db.SweepRuns.CountAsync(row => row.ByHand))).ShouldBe(1);
    }

    [Fact]
    public async Task A_sweep_nobody_knows_is_refused_in_one_line()
    {
        await using var portal = new PortalFactory();

        var run = await CommandRun.On(portal, "sweep", "run", "everything");

        run.ExitCode.ShouldBe(2);
        run.Error.Trim().ShouldBe("everything: no such sweep; there are pass-custody, compute-schedules, flag-overdue, extend-schedules, forget-preparation, accept-lapsed-records, tell-of-openings, remind, send-mail, seal-ledger, verify-ledger.");
    }
}
