using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Schedule;

namespace SupervisionPortal.Web.Tests.Sweeps;

public sealed class ExtendSchedulesTests
{
    [Fact]
    public async Task The_missing_months_are_laid_for_the_supervisor_and_not_sent()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        await two.AgreedAsync(new DateOnly(2025, 12, 16));

        var first = await RunAsync(portal);
        var second = await RunAsync(portal);

        first.Failure.ShouldBeNull();
        second.RowsTouched.ShouldBe(0);
        var laid = await two.ProposalsAsync();
        laid.ShouldAllBe(row => row.State == ProposalState.Drafted);
        laid.Select(row => (row.On.Year, row.On.Month)).ShouldBe([(2026, 1), (2026, 2), (2026, 3), (2026, 4), (2026, 5)]);
        using var supervisee = await two.SuperviseeAsync();
        (await supervisee.GetAsync($"/schedule/{two.Supervisee}/answers")).Text.ShouldContain("No proposed date waits for your answer.");
    }

    [Fact]
    public async Task Month_by_month_one_is_added_and_what_was_left_out_is_not_laid_again()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        await two.AgreedAsync(new DateOnly(2026, 5, 19));
        (await RunAsync(portal)).Failure.ShouldBeNull();
        (await two.ProposalsAsync()).ShouldBeEmpty();

        portal.Clock.Advance(TimeSpan.FromDays(10));
        await RunAsync(portal);
        var june = (await two.ProposalsAsync()).ShouldHaveSingleItem();
        (june.On.Year, june.On.Month).ShouldBe((2026, 6));
        using var supervisor = await two.SupervisorAsync();
        var form = (await supervisor.GetAsync($"/schedule/{two.Supervisee}")).Form("/check");
        var row = form.Fields.First(field => field.Value == june.Id.ToString()).Key.Split('.')[0];
        await supervisor.PostAsync(form.With(($"{row}.LeaveOut", "true")).To($"/schedule/{two.Supervisee}/draft"));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(portal);

        (await two.ProposalAsync(june.Id)).State.ShouldBe(ProposalState.Withdrawn);
        (await two.ProposalsAsync()).Count(proposal => proposal.On.Month == 6 && proposal.IsOpen).ShouldBe(0);
    }

    [Fact]
    public async Task Two_processes_that_extend_at_once_lay_every_month_once()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        await two.AgreedAsync(new DateOnly(2026, 2, 17));
        await using var other = portal.Beside();

        var runs = await Task.WhenAll(RunAsync(portal), RunAsync(other));

        runs.ShouldAllBe(run => run.Failure == null);
        (await two.ProposalsAsync()).GroupBy(row => (row.On.Year, row.On.Month)).ShouldAllBe(month => month.Count() == 1);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.ScheduleExtensions.CountAsync(row => row.SuperviseeId == two.Supervisee))).ShouldBe(3);
    }

    [Fact]
    public async Task A_race_lost_for_one_leaves_the_others_of_the_same_batch_extended()
    {
        var race = new LostRace();
        await using var portal = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(race)));
        var two = await Two.MeetAsync(portal);
        await two.AgreedAsync(new DateOnly(2026, 2, 17));
        var other = await two.Cast.JoinsAsync("cora@two.example", Two.Today.AddYears(-2), two.Supervisor);
        await two.Cast.HeldAsync(other, two.Supervisor, Two.Today.AddDays(-14));
        var booked = await two.Cast.BookedAsync(other, two.Supervisor, new DateOnly(2026, 2, 18));
        await two.Cast.ChangeAsync(db => db.Sessions.Include(row => row.Moves).Single(row => row.Id == booked).Agree(new Actor(other, Relation.Supervisee), portal.Clock.Now, Two.Today));
        race.For = two.Supervisee;

        var run = await RunAsync(portal);

        run.Failure.ShouldBeNull();
        (await two.ProposalsAsync()).ShouldBeEmpty();
        (await portal.WithinAsync(Accounts.Supervisor, db => db.ScheduleExtensions.CountAsync(row => row.SuperviseeId == other))).ShouldBe(3);
        race.For = null;
        await RunAsync(portal);
        (await two.ProposalsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_whose_dates_were_never_planned_gets_any()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        await two.Cast.BookedAsync(two.Supervisee, two.Supervisor, new DateOnly(2025, 12, 16));

        await RunAsync(portal);

        (await two.ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_answered_before_its_day_is_closed_by_the_portal()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        var proposed = await two.ProposedAsync(new DateOnly(2025, 12, 9));
        var asked = await two.ProposedAsync(new DateOnly(2025, 12, 10), ProposalState.AnotherTimeAsked);
        var session = await two.AgreedAsync(new DateOnly(2025, 12, 3));
        var move = await two.MoveAsync(session, new DateOnly(2026, 1, 20));

        portal.Clock.Set(new DateTime(2025, 12, 9, 12, 0, 0, DateTimeKind.Utc));
        await RunAsync(portal);
        (await two.ProposalAsync(proposed)).State.ShouldBe(ProposalState.Proposed);
        portal.Clock.Set(new DateTime(2025, 12, 11, 12, 0, 0, DateTimeKind.Utc));
        await RunAsync(portal);

        (await two.ProposalAsync(proposed)).Moves.MaxBy(row => row.At)!.ById.ShouldBeNull();
        (await two.ProposalAsync(proposed)).State.ShouldBe(ProposalState.Overtaken);
        (await two.ProposalAsync(asked)).State.ShouldBe(ProposalState.Overtaken);
        (await two.ProposalAsync(move)).State.ShouldBe(ProposalState.Proposed);
    }

    private static async Task<SweepRun> RunAsync(PortalFactory portal) =>
        await portal.Services.GetRequiredService<SweepRunner>().RunAsync(ExtendSchedules.SweepName, byHand: true, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It runs already.");

    /// <summary>Refuses every save that extends this person's schedule, as a unique key does where somebody was quicker.</summary>
    private sealed class LostRace : SaveChangesInterceptor
    {
        public Guid? For { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            eventData.Context!.ChangeTracker.Entries<ScheduleExtension>().Any(entry => entry.Entity.SuperviseeId == For)
                ? throw new DbUpdateException("Somebody was quicker.")
                : base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
