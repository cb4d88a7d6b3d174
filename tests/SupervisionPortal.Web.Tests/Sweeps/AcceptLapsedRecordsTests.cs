using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sweeps;

public sealed class AcceptLapsedRecordsTests
{
    [Fact]
    public async Task A_record_waits_until_the_tick_its_window_ends_and_is_accepted_at_it()
    {
        await using var portal = new PortalFactory();
        var id = await IssueAsync(portal);
        var lapses = (await ReadAsync(portal, id)).LapsesAt!.Value;

        portal.Clock.Set(lapses - TimeSpan.FromTicks(1));
        await SweepAsync(portal);
        var before = await ReadAsync(portal, id);
        portal.Clock.Set(lapses);
        await SweepAsync(portal);
        var after = await ReadAsync(portal, id);

        before.State.ShouldBe(RecordState.Waiting);
        after.State.ShouldBe(RecordState.AcceptedByLapse);
        after.AnsweredAt.ShouldBe(lapses);
    }

    [Fact]
    public async Task A_sweep_that_comes_days_late_accepts_from_the_instant_the_window_ended()
    {
        await using var portal = new PortalFactory();
        var id = await IssueAsync(portal);
        var lapses = (await ReadAsync(portal, id)).LapsesAt!.Value;

        portal.Clock.Set(lapses + TimeSpan.FromDays(9));
        await SweepAsync(portal);

        var record = await ReadAsync(portal, id);
        record.AnsweredAt.ShouldBe(lapses);
        var move = record.Moves.Single(move => move.Verb == RecordVerb.AcceptByLapse);
        move.At.ShouldBe(lapses);
        move.ById.ShouldBeNull();
    }

    [Fact]
    public async Task Sweeping_twice_accepts_once()
    {
        await using var portal = new PortalFactory();
        var id = await IssueAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(30));

        var first = await SweepAsync(portal);
        var second = await SweepAsync(portal);

        first.RowsTouched.ShouldBeGreaterThan(0);
        second.RowsTouched.ShouldBe(0);
        (await ReadAsync(portal, id)).Moves.Count(move => move.Verb == RecordVerb.AcceptByLapse).ShouldBe(1);
    }

    [Fact]
    public async Task Two_sweeps_at_once_accept_each_record_once()
    {
        await using var portal = new PortalFactory();
        var ids = await IssueAsync(portal, 12);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        await using var other = portal.Beside();

        await Task.WhenAll(SweepAsync(portal), SweepAsync(other));
        await SweepAsync(portal);

        foreach (var id in ids)
        {
            var record = await ReadAsync(portal, id);
            record.State.ShouldBe(RecordState.AcceptedByLapse);
            record.Moves.Count(move => move.Verb == RecordVerb.AcceptByLapse).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_record_somebody_changes_meanwhile_is_left_for_the_next_sweep_and_stops_no_other()
    {
        await using var seeded = new PortalFactory();
        var ids = await IssueAsync(seeded, 3);
        seeded.Clock.Advance(TimeSpan.FromDays(30));
        await using var portal = seeded.Beside().With(services => Watch(services, _ => seeded.WithinAsync(Accounts.Supervisor, async db =>
        {
            db.Entry(await db.Records.SingleAsync(record => record.Id == ids[1])).Property(record => record.VersionNumber).IsModified = true;
            await db.SaveChangesAsync();
        })));

        var raced = await SweepAsync(portal);
        var left = await ReadAsync(seeded, ids[1]);
        var others = new[] { await ReadAsync(seeded, ids[0]), await ReadAsync(seeded, ids[2]) };
        await SweepAsync(seeded);

        raced.Failure.ShouldBeNull();
        left.State.ShouldBe(RecordState.Waiting);
        others.ShouldAllBe(record => record.State == RecordState.AcceptedByLapse);
        (await ReadAsync(seeded, ids[1])).State.ShouldBe(RecordState.AcceptedByLapse);
    }

    [Fact]
    public async Task A_crash_in_the_middle_keeps_what_was_done_and_the_next_sweep_does_the_rest()
    {
        await using var seeded = new PortalFactory();
        var ids = await IssueAsync(seeded, 60);
        seeded.Clock.Advance(TimeSpan.FromDays(30));
        await using var portal = seeded.Beside().With(services => Watch(services, seen => seen == 2 ? throw new IOException("What we talked about.") : Task.CompletedTask));

        var crashed = await SweepAsync(portal);
        var half = await CountAsync(seeded, ids, RecordState.AcceptedByLapse);
        var next = await SweepAsync(seeded);

        half.ShouldBeInRange(1, 50);
        crashed.Failure.ShouldBe("1: IOException");
        crashed.FinishedAt.ShouldNotBeNull();
        next.Failure.ShouldBeNull();
        (await CountAsync(seeded, ids, RecordState.AcceptedByLapse)).ShouldBe(60);
    }

    [Fact]
    public async Task Stopping_leaves_between_two_batches()
    {
        await using var seeded = new PortalFactory();
        var ids = await IssueAsync(seeded, 60);
        seeded.Clock.Advance(TimeSpan.FromDays(30));
        using var stop = new CancellationTokenSource();
        await using var portal = seeded.Beside().With(services => Watch(services, _ => stop.CancelAsync()));

        var stopped = await portal.Services.GetRequiredService<SweepRunner>().RunAsync(AcceptLapsedRecords.SweepName, byHand: false, stop.Token);

        stopped!.Failure.ShouldBe(SweepRun.Stopped);
        stopped.RowsTouched.ShouldBe(50);
        (await CountAsync(seeded, ids, RecordState.Waiting)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_sweep_does_not_start_while_it_runs_in_the_same_process()
    {
        await using var seeded = new PortalFactory();
        await IssueAsync(seeded);
        seeded.Clock.Advance(TimeSpan.FromDays(30));
        SweepRunner? runner = null;
        var second = new List<SweepRun?>();
        await using var portal = seeded.Beside().With(services => Watch(services, async _ => second.Add(await runner!.RunAsync(AcceptLapsedRecords.SweepName, byHand: true, CancellationToken.None))));
        runner = portal.Services.GetRequiredService<SweepRunner>();

        await SweepAsync(portal);

        second.ShouldNotBeEmpty();
        second.ShouldAllBe(run => run == null);
    }

    [Fact]
    public async Task Where_silence_is_no_acceptance_a_record_waits_for_ever()
    {
        await using var portal = new PortalFactory();
        var id = await portal.WithinAsync(Accounts.Stranger, services => LapsingRecord.IssueAsync(services, Accounts.Stranger));
        portal.Clock.Advance(TimeSpan.FromDays(400));

        await SweepAsync(portal);

        (await LapsingRecord.ReadAsync(portal, Accounts.Stranger, id)).State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public async Task Where_clocks_skip_midnight_the_window_ends_the_moment_they_skip()
    {
        await using var portal = new PortalFactory();
        // Egypt's clocks went from 23:59:59 on Thursday 23 April 2026 to 1am on Friday.
        var skip = new DateTime(2026, 4, 23, 22, 0, 0, DateTimeKind.Utc);
        var tenant = Guid.CreateVersion7();
        var id = await InCairoAsync(portal, tenant, async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var people = await FoundAsync(db, tenant);
            var calendar = await services.GetRequiredService<OrganisationClock>().CalendarAsync(CancellationToken.None);
            var policy = (await db.PolicyAsync(new DateOnly(2026, 4, 1), CancellationToken.None)).Policy;
            var issuedOn = Enumerable.Range(1, 22).Select(day => new DateOnly(2026, 4, day)).First(day => policy.SignOffWindowEndsOn(day, calendar) == new DateOnly(2026, 4, 23));
            portal.Clock.Set(calendar.StartOfDayUtc(issuedOn).AddHours(10));
            return await LapsingRecord.IssueAsync(services, people);
        });

        portal.Clock.Set(skip - TimeSpan.FromTicks(1));
        await SweepAsync(portal);
        var before = await InCairoAsync(portal, tenant, services => services.GetRequiredService<PortalDb>().Records.SingleAsync(record => record.Id == id));
        portal.Clock.Set(skip);
        await SweepAsync(portal);
        var after = await InCairoAsync(portal, tenant, services => services.GetRequiredService<PortalDb>().Records.SingleAsync(record => record.Id == id));

        before.State.ShouldBe(RecordState.Waiting);
        after.State.ShouldBe(RecordState.AcceptedByLapse);
        after.AnsweredAt.ShouldBe(skip);
    }

    private static Task<Guid> IssueAsync(PortalFactory portal) => portal.WithinAsync(Accounts.Supervisor, services => LapsingRecord.IssueAsync(services, Accounts.Supervisor));

    private static async Task<List<Guid>> IssueAsync(PortalFactory portal, int count)
    {
        // What the seed left to lapse is out of the way first.
        await SweepAsync(portal);
        return await portal.WithinAsync(Accounts.Supervisor, async services =>
        {
            var ids = new List<Guid>();
            for (var i = 0; i < count; i++)
            {
                ids.Add(await LapsingRecord.IssueAsync(services, Accounts.Supervisor));
            }

            return ids;
        });
    }

    private static Task<SupervisionRecord> ReadAsync(PortalFactory portal, Guid id) => LapsingRecord.ReadAsync(portal, Accounts.Supervisor, id);

    private static Task<int> CountAsync(PortalFactory portal, List<Guid> ids, RecordState state) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Records.CountAsync(record => ids.Contains(record.Id) && record.State == state));

    private static async Task<SweepRun> SweepAsync(PortalFactory portal) =>
        (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(AcceptLapsedRecords.SweepName, byHand: false, CancellationToken.None))!;

    /// <summary>Acts whenever the sweep has loaded records and is about to save them.</summary>
    private static void Watch(IServiceCollection services, Func<int, Task> act) =>
        services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(new TransactionWatch(act)));

    private static async Task<T> InCairoAsync<T>(PortalFactory portal, Guid tenant, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        return await work(scope.ServiceProvider);
    }

    private static async Task<string> FoundAsync(PortalDb db, Guid tenant)
    {
        var supervisor = new Person("Salma", "Example", "salma@cairo.example");
        var supervisee = new Person("Omar", "Example", "omar@cairo.example");
        var team = new Unit("Team", UnitKind.Team, null);
        db.Organisations.Add(new Organisation(tenant, "Cairo", "Africa/Cairo", "en"));
        db.Policies.Add(new OrganisationPolicy(1, ShippedPolicies.Json("central-bedfordshire"), "central-bedfordshire", new DateOnly(2020, 1, 1)));
        db.Units.Add(team);
        db.People.AddRange(supervisor, supervisee);
        db.Posts.Add(new Post(supervisor.Id, team.Id, PostRole.Manager, "Manager", new DateOnly(2024, 1, 1)));
        db.Posts.Add(new Post(supervisee.Id, team.Id, PostRole.SocialWorker, "Social worker", new DateOnly(2024, 1, 1)));
        db.Supervisions.Add(new Supervision(supervisee.Id, supervisor.Id, new DateOnly(2024, 1, 1)));
        await db.SaveChangesAsync();
        return supervisor.Email;
    }
}
