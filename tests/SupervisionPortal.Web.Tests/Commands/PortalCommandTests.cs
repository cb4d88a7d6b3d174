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
        run.Error.ShouldContain("there is an account with this address already");
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
        run.Error.Trim().ShouldBe("everything: no such sweep; there are compute-schedules, flag-overdue, accept-lapsed-records.");
    }
}
