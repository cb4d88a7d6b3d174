using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sweeps;

public sealed class SweepTests
{
    [Fact]
    public async Task What_is_overdue_is_flagged_once_for_each_due_date()
    {
        await using var portal = new PortalFactory();

        var first = await RunAsync(portal, FlagOverdue.SweepName);
        var second = await RunAsync(portal, FlagOverdue.SweepName);

        var today = new DateOnly(2025, 11, 26);
        var overdue = await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.CountAsync(row => row.DueOn < today));
        var flags = await portal.WithinAsync(Accounts.Supervisor, db => db.OverdueFlags.ToListAsync());
        overdue.ShouldBeGreaterThan(0);
        flags.Count.ShouldBe(overdue);
        flags.ShouldAllBe(flag => flag.FlaggedAt == SeededDatabase.Now && flag.DueOn < today);
        first.OrganisationsDone.ShouldBe(5);
        second.RowsTouched.ShouldBe(0);
    }

    [Fact]
    public async Task Two_processes_that_flag_at_once_flag_once()
    {
        await using var portal = new PortalFactory();
        await using var other = portal.Beside();

        var runs = await Task.WhenAll(RunAsync(portal, FlagOverdue.SweepName), RunAsync(other, FlagOverdue.SweepName));

        runs.ShouldAllBe(run => run.Failure == null);
        var today = new DateOnly(2025, 11, 26);
        var overdue = await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.CountAsync(row => row.DueOn < today));
        (await portal.WithinAsync(Accounts.Supervisor, db => db.OverdueFlags.CountAsync())).ShouldBe(overdue);
    }

    [Fact]
    public async Task Schedules_computed_again_on_the_same_day_change_nothing()
    {
        await using var portal = new PortalFactory();

        var run = await RunAsync(portal, ComputeSchedules.SweepName);

        run.Failure.ShouldBeNull();
        run.OrganisationsDone.ShouldBe(5);
        run.RowsTouched.ShouldBe(0);
    }

    [Fact]
    public async Task Schedules_are_computed_when_a_day_begins_and_not_at_every_wake()
    {
        await using var portal = new PortalFactory();
        await ForgetAsync(portal);

        var day = await RunAsync(portal, ComputeSchedules.SweepName);
        await ForgetAsync(portal);
        var sameDay = await RunAsync(portal, ComputeSchedules.SweepName);
        var byHand = await RunAsync(portal, ComputeSchedules.SweepName, byHand: true);
        await ForgetAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await RunAsync(portal, ComputeSchedules.SweepName);

        day.RowsTouched.ShouldBeGreaterThan(0);
        sameDay.RowsTouched.ShouldBe(0);
        byHand.RowsTouched.ShouldBeGreaterThan(0);
        nextDay.RowsTouched.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_run_that_was_killed_is_shown_as_interrupted_by_the_next_one()
    {
        await using var portal = new PortalFactory();
        await portal.WithinAsync(Accounts.Host, async db =>
        {
            db.SweepRuns.Add(new SweepRun(FlagOverdue.SweepName, portal.Clock.Now.AddHours(-1), byHand: false));
            await db.SaveChangesAsync();
        });

        await RunAsync(portal, FlagOverdue.SweepName);

        (await portal.WithinAsync(Accounts.Host, db => db.SweepRuns.OrderBy(run => run.StartedAt).Select(run => run.Failure).ToListAsync())).ShouldBe([SweepRun.Interrupted, null]);
    }

    [Fact]
    public async Task Of_runs_that_found_nothing_the_latest_is_kept()
    {
        await using var portal = new PortalFactory();
        await RunAsync(portal, FlagOverdue.SweepName);
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(5));
            await RunAsync(portal, FlagOverdue.SweepName);
        }

        (await portal.WithinAsync(Accounts.Host, db => db.SweepRuns.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_sweep_nobody_knows_is_refused()
    {
        await using var portal = new PortalFactory();

        await Should.ThrowAsync<ArgumentException>(() => RunAsync(portal, "sweep-everything"));
    }

    private static Task ForgetAsync(PortalFactory portal) => portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.Where(row => row.Kind == ObligationKind.HoldSession).ExecuteDeleteAsync());

    private static async Task<SweepRun> RunAsync(PortalFactory portal, string sweep, bool byHand = false) =>
        (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(sweep, byHand, CancellationToken.None))!;
}
