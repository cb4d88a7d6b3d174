using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.HandOvers;

/// <summary>A supervisor leaves: the line manager holds the files until a successor is named.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task On_the_leaving_day_the_line_manager_supervises_before_any_sweep_came_by()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "27 November 2025");
        (await Get(portal, "hal@l.example", $"/people/{scene.Worker}")).Text.ShouldContain("Ada Cast, since 8 January 2024");

        portal.Clock.Advance(TimeSpan.FromDays(1));

        var file = await Get(portal, "hal@l.example", $"/people/{scene.Worker}");
        file.Text.ShouldContain("Held by you since 27 November, until a successor is named");
        file.Find($"a.govuk-button[href='/sessions/new?person={scene.Worker}']");
        (await Get(portal, "hal@l.example", "/")).Text.ShouldContain("Ben Cast: hold a one-to-one");
        (await Get(portal, "ben@l.example", "/")).Text.ShouldContain("have your one-to-one with Hal Cast");
        (await Get(portal, "ada@l.example", "/")).Location!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task The_sweep_writes_the_trail_and_begins_the_hand_over_once()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "27 November 2025");
        portal.Clock.Advance(TimeSpan.FromDays(3));

        var first = await SweepAsync(portal);
        var again = await SweepAsync(portal);

        first.Failure.ShouldBeNull();
        first.RowsTouched.ShouldBeGreaterThan(0);
        again.RowsTouched.ShouldBe(0);
        var trail = await TrailOf(portal, scene.Worker);
        trail.Select(line => (line.HolderId, line.From, line.Reason)).ShouldBe(
            [(scene.Supervisor, new DateOnly(2024, 1, 8), CustodyReason.Began), (scene.Head, new DateOnly(2025, 11, 27), CustodyReason.SupervisorLeft)]);
        trail[^1].ById.ShouldBeNull();
        (await HandOversOf(portal, scene.Worker)).Select(row => (row.FromId, row.ToId, row.State)).ShouldBe([(scene.Supervisor, scene.Head, HandOverState.Offered)]);
        (await Get(portal, "hal@l.example", "/")).Text.ShouldContain("Ben Cast: hold the file until a successor is named");
        (await Get(portal, Accounts.Administrator, "/")).Text.ShouldContain("Ben Cast: name a supervisor Ada Cast has left; Hal Cast holds the file meanwhile.");
        (await portal.WithinAsync(Accounts.Administrator, db => db.Notices.Where(row => row.AboutId == scene.Worker).Select(row => new { row.PersonId, row.Kind }).ToListAsync()))
            .Select(row => (row.PersonId, row.Kind)).ShouldBe(
                [
                    (scene.Worker, NoticeKind.SupervisorLeft),
                    (scene.Head, NoticeKind.HandOverToAcknowledge),
                    (await portal.PersonOf(Accounts.Administrator), NoticeKind.SupervisorToName),
                ],
                ignoreOrder: true);
    }

    [Fact]
    public async Task Two_processes_that_pass_files_on_at_once_pass_them_once()
    {
        await using var portal = new PortalFactory();
        await using var other = portal.Beside();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "27 November 2025");
        portal.Clock.Advance(TimeSpan.FromDays(1));

        var runs = await Task.WhenAll(SweepAsync(portal), SweepAsync(other));

        runs.ShouldAllBe(run => run.Failure == null);
        (await TrailOf(portal, scene.Worker)).Count.ShouldBe(2);
        (await HandOversOf(portal, scene.Worker)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_line_manager_who_holds_a_file_is_no_new_supervisor_for_the_agreement()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        var before = await AgreementDuesAsync(portal, scene.Worker);

        await LeavesAsync(portal, scene.Supervisor, "26 November 2025");

        (await AgreementDuesAsync(portal, scene.Worker)).ShouldBe(before);
        (await HandOversOf(portal, scene.Worker)).ShouldHaveSingleItem().State.ShouldBe(HandOverState.Offered);
    }

    [Fact]
    public async Task Bookings_follow_and_a_draft_is_at_hand()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        var cast = new Cast(portal, Accounts.Administrator);
        var booked = await cast.BookedAsync(scene.Worker, scene.Supervisor, new(2025, 12, 3));
        var before = await cast.BookedAsync(scene.Worker, scene.Supervisor, new(2025, 11, 27));
        var held = await cast.HeldAsync(scene.Worker, scene.Supervisor, new(2025, 11, 24));
        using (var ada = await portal.SignedInAs("ada@l.example"))
        {
            await ada.SubmitAsync($"/sessions/{held}", "/record");
        }

        await LeavesAsync(portal, scene.Supervisor, "1 December 2025");
        portal.Clock.Advance(TimeSpan.FromDays(5));

        var sessions = await portal.WithinAsync(Accounts.Administrator, db => db.Sessions.Where(row => row.SuperviseeId == scene.Worker).ToDictionaryAsync(row => row.Id, row => row.SupervisorId));
        sessions[booked].ShouldBe(scene.Head);
        sessions[before].ShouldBe(scene.Supervisor);
        var home = await Get(portal, "hal@l.example", "/");
        home.Text.ShouldContain("Ben Cast: finish the record");
        var record = await portal.WithinAsync(Accounts.Administrator, db => db.Records.Where(row => row.SessionId == held).Select(row => row.Id).SingleAsync());
        (await Get(portal, "hal@l.example", $"/records/{record}/draft")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_leaving_day_that_is_taken_back_leaves_everything_as_it_was()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        var cast = new Cast(portal, Accounts.Administrator);
        var booked = await cast.BookedAsync(scene.Worker, scene.Supervisor, new(2025, 12, 3));
        await LeavesAsync(portal, scene.Supervisor, "1 December 2025");

        await LeavesAsync(portal, scene.Supervisor, "");

        var supervision = await portal.WithinAsync(Accounts.Administrator, db => db.Supervisions.SingleAsync(row => row.SuperviseeId == scene.Worker));
        (supervision.SupervisorId, supervision.Until).ShouldBe((scene.Supervisor, null));
        (await portal.WithinAsync(Accounts.Administrator, db => db.Sessions.SingleAsync(row => row.Id == booked))).SupervisorId.ShouldBe(scene.Supervisor);
    }

    [Fact]
    public async Task Who_was_thought_to_have_left_gets_the_file_back()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "25 November 2025");

        await LeavesAsync(portal, scene.Supervisor, "");

        (await TrailOf(portal, scene.Worker)).Select(line => (line.HolderId, line.Reason)).ShouldBe(
            [(scene.Supervisor, CustodyReason.Began), (scene.Head, CustodyReason.SupervisorLeft), (scene.Supervisor, CustodyReason.SupervisorStays)]);
        (await HandOversOf(portal, scene.Worker)).Select(row => row.State).ShouldBe([HandOverState.Superseded]);
        (await Get(portal, "ada@l.example", $"/people/{scene.Worker}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_successor_ends_the_holding_and_takes_the_file_from_the_line_manager()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "20 November 2025");
        var successor = await new Cast(portal, Accounts.Administrator).JoinsAsync("sue@l.example", new(2024, 1, 8), scene.Head);

        await NameAsync(portal, scene.Worker, successor);

        (await TrailOf(portal, scene.Worker)).Select(line => (line.HolderId, line.Reason)).ShouldBe(
            [(scene.Supervisor, CustodyReason.Began), (scene.Head, CustodyReason.SupervisorLeft), (successor, CustodyReason.SuccessorNamed)]);
        (await HandOversOf(portal, scene.Worker)).OrderBy(row => row.On).Select(row => (row.FromId, row.ToId, row.State)).ShouldBe(
            [(scene.Supervisor, scene.Head, HandOverState.Superseded), (scene.Head, successor, HandOverState.ToOffer)]);
        (await AgreementDuesAsync(portal, scene.Worker)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_line_manager_may_be_named_as_the_successor()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "20 November 2025");

        await NameAsync(portal, scene.Worker, scene.Head);

        (await TrailOf(portal, scene.Worker))[^1].Reason.ShouldBe(CustodyReason.SuccessorNamed);
        (await Get(portal, "hal@l.example", $"/people/{scene.Worker}")).Text.ShouldContain("You, since 26 November");
    }

    [Fact]
    public async Task A_successor_may_come_before_the_leaving_day()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "1 December 2025");
        var successor = await new Cast(portal, Accounts.Administrator).JoinsAsync("sue@l.example", new(2024, 1, 8), scene.Head);

        await NameAsync(portal, scene.Worker, successor);
        portal.Clock.Advance(TimeSpan.FromDays(10));
        await SweepAsync(portal);

        (await portal.WithinAsync(Accounts.Administrator, db => db.Supervisions.Where(row => row.SuperviseeId == scene.Worker).OrderBy(row => row.From).Select(row => new { row.SupervisorId, row.Until }).ToListAsync()))
            .Select(row => (row.SupervisorId, row.Until)).ShouldBe([(scene.Supervisor, new DateOnly(2025, 11, 26)), (successor, null)]);
        (await TrailOf(portal, scene.Worker))[^1].HolderId.ShouldBe(successor);
    }

    [Fact]
    public async Task Where_the_line_manager_leaves_too_whoever_stands_above_holds_the_file()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Supervisor, "20 November 2025");

        await LeavesAsync(portal, scene.Head, "24 November 2025");

        (await TrailOf(portal, scene.Worker)).Select(line => line.HolderId).ShouldBe([scene.Supervisor, scene.Head, scene.Director]);
        (await HandOversOf(portal, scene.Worker)).Count(row => row.State == HandOverState.Offered).ShouldBe(1);
        (await Get(portal, "dee@l.example", $"/people/{scene.Worker}")).Text.ShouldContain("Held by you since 24 November");
    }

    [Fact]
    public async Task Where_nobody_stands_above_the_administrator_is_asked_to_name_somebody()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Director, "20 November 2025");

        (await TrailOf(portal, scene.Head))[^1].ShouldSatisfyAllConditions(
            line => line.HolderId.ShouldBeNull(),
            line => line.Reason.ShouldBe(CustodyReason.NobodyAbove),
            line => line.From.ShouldBe(new DateOnly(2025, 11, 20)));
        (await Get(portal, Accounts.Administrator, "/")).Text.ShouldContain("Hal Cast: name a supervisor Dee Cast has left and nobody stands above: nobody supervises.");
    }

    [Fact]
    public async Task A_leavers_file_stays_where_it_is()
    {
        await using var portal = new PortalFactory();
        var scene = await SceneAsync(portal);
        await LeavesAsync(portal, scene.Worker, "20 November 2025");

        await LeavesAsync(portal, scene.Supervisor, "24 November 2025");

        (await TrailOf(portal, scene.Worker)).ShouldHaveSingleItem().HolderId.ShouldBe(scene.Supervisor);
        (await HandOversOf(portal, scene.Worker)).ShouldBeEmpty();
    }

    private static async Task<(Guid Worker, Guid Supervisor, Guid Head, Guid Director)> SceneAsync(PortalFactory portal)
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var director = await cast.JoinsAsync("dee@l.example", new(2023, 1, 9));
        var head = await cast.JoinsAsync("hal@l.example", new(2023, 1, 9), director, PostRole.Manager);
        var supervisor = await cast.JoinsAsync("ada@l.example", new(2024, 1, 8), head, PostRole.Manager);
        var worker = await cast.JoinsAsync("ben@l.example", new(2024, 1, 8), supervisor);
        return (worker, supervisor, head, director);
    }

    private static async Task LeavesAsync(PortalFactory portal, Guid person, string on)
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await browser.SubmitAsync($"/organisation/people/{person}/leaving", "/leaving", ("LeftOn", on))).Status.ShouldBe(HttpStatusCode.Found);
    }

    private static async Task NameAsync(PortalFactory portal, Guid worker, Guid supervisor)
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await browser.SubmitAsync($"/organisation/people/{worker}", "/supervision", ("Supervisor", supervisor.ToString()), ("From", "26 November 2025"))).Status.ShouldBe(HttpStatusCode.Found);
    }

    private static Task<List<FileCustody>> TrailOf(PortalFactory portal, Guid worker) =>
        portal.WithinAsync(Accounts.Administrator, db => db.Custodies.Where(row => row.SuperviseeId == worker).OrderBy(row => row.Number).ToListAsync());

    private static Task<List<HandOver>> HandOversOf(PortalFactory portal, Guid worker) =>
        portal.WithinAsync(Accounts.Administrator, db => db.HandOvers.AsNoTracking().Where(row => row.SuperviseeId == worker).ToListAsync());

    private static Task<List<(ObligationKind Kind, DateOnly? DueOn)>> AgreementDuesAsync(PortalFactory portal, Guid worker) => portal.WithinAsync(Accounts.Administrator, async db =>
        (await db.Obligations.Where(row => row.PersonId == worker && (row.Kind == ObligationKind.SignAgreement || row.Kind == ObligationKind.ReviewAgreement)).ToListAsync())
            .Select(row => (row.Kind, row.DueOn)).ToList());

    private static async Task<SweepRun> SweepAsync(PortalFactory portal) =>
        (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(PassCustody.SweepName, byHand: true, CancellationToken.None))!;

    private static async Task<Page> Get(PortalFactory portal, string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
