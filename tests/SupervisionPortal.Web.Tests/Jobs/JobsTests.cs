using System.Net;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Jobs;

public sealed class JobsTests
{
    [Fact]
    public async Task The_host_administrator_sees_every_sweep_and_runs_one()
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(Accounts.Host);

        var before = await browser.GetAsync("/host/jobs");
        var answer = await browser.PostAsync(before.Form("/flag-overdue/runs"));
        var after = await browser.FollowAsync(answer);

        before.FindAll("section h2").Count.ShouldBe(SweepRunner.Names.Count);
        before.Find("#flag-overdue").TextContent.ShouldContain("It has not run yet.");
        after.Find("#flag-overdue tbody tr").TextContent.ShouldContain("somebody");
        after.Find("#flag-overdue tbody tr").TextContent.ShouldContain("Done");
    }

    [Fact]
    public async Task A_failed_run_shows_its_reason()
    {
        await using var portal = new PortalFactory();
        await portal.WithinAsync(Accounts.Host, async db =>
        {
            var run = new SweepRun(ComputeSchedules.SweepName, portal.Clock.Now, byHand: false);
            run.Finish(portal.Clock.Now, 40, "1: IOException");
            db.SweepRuns.Add(run);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Host);

        (await browser.GetAsync("/host/jobs")).Find("#compute-schedules tbody tr").TextContent.ShouldContain("Failed in some organisations (1: IOException)");
    }

    [Fact]
    public async Task The_clock_wakes_the_sweeps_from_the_start_on()
    {
        await using var portal = new PortalFactory().WithSetting("Jobs:Enabled", "true");
        using var browser = await portal.SignedInAs(Accounts.Host);

        (await browser.GetAsync("/host/jobs")).Find("#compute-schedules").TextContent.ShouldContain("next run");
    }

    [Fact]
    public async Task Nobody_else_sees_or_starts_jobs()
    {
        await using var portal = new PortalFactory();
        using var administrator = await portal.SignedInAs(Accounts.Administrator);
        using var host = await portal.SignedInAs(Accounts.Host);

        (await administrator.GetAsync("/host/jobs")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.PostAsync("/host/jobs/flag-overdue/runs", [])).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await host.PostAsync((await host.GetAsync("/host/jobs")).Form("/flag-overdue/runs").To("/host/jobs/nothing/runs"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
