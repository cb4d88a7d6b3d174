using System.Net;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Home;

public sealed class HomeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = Cast.Today;

    [Fact]
    public async Task A_supervisor_sees_whose_one_to_one_is_overdue_since_when_and_why()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h1.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h1.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 9, 22));

        var page = await HomeOf("ada@h1.example");

        page.Text.ShouldContain("Ben Cast: hold a one-to-one Nothing is booked. 26 days late Friday 31 October Find a time");
        page.Text.ShouldContain("Supervision is held at least once in each calendar month.");
        page.Text.ShouldContain("The last one-to-one was held on Monday 22 September.");
        page.Text.ShouldContain("“At least once a calendar month”");
        page.Text.ShouldContain("Westmere Council supervision policy, version 1 (adopted from the Central Bedfordshire pack): Frequency of supervision for workers.");
        page.Find($"a[href='/sessions/new?person={worker}']").ClassList.ShouldNotContain("govuk-button--secondary");
        page.Find(".lede strong").TextContent.ShouldBe("4 overdue");
    }

    [Fact]
    public async Task A_booking_turns_the_button_into_the_way_to_it()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h2.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h2.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 10, 22));
        var session = await cast.BookedAsync(worker, lead, new(2025, 11, 27), new TimeOnly(14, 0));

        var page = await HomeOf("ada@h2.example");

        page.Text.ShouldContain("Ben Cast: hold a one-to-one Booked for Thursday 27 November, 2pm, Room 9. In 4 days Sunday 30 November Open booking");
        page.Find($".todo a[href='/sessions/{session}']").ClassList.ShouldContain("govuk-button--secondary");
        page.Find(".day-list").TextContent.ShouldContain("2pm, Ben Cast");
    }

    [Fact]
    public async Task A_booking_whose_day_passed_asks_what_became_of_it()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h3.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h3.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 10, 22));
        var session = await cast.BookedAsync(worker, lead, new(2025, 11, 24));

        var page = await HomeOf("ada@h3.example");

        page.Text.ShouldContain("It was booked for Monday 24 November: say what became of it.");
        page.Find($".todo a[href='/sessions/{session}']").TextContent.ShouldStartWith("Say what happened");
    }

    [Fact]
    public async Task One_meeting_answers_a_cancelled_session_and_the_one_to_one_of_the_month()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h4.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h4.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 10, 22));
        await cast.CancelledAsync(worker, lead, new(2025, 11, 24), new(2025, 11, 21), FallThroughReason.Other, "court");

        var page = await HomeOf("ada@h4.example");

        page.Text.ShouldContain(
            "Ben Cast: rebook the session that was cancelled You cancelled on Friday 21 November: court. Nothing is booked. "
            + "One meeting answers this and the one-to-one due by Sunday 30 November. In 2 days Friday 28 November Find a time");
        page.FindAll(".todo").Count(line => line.TextContent.Contains("Ben Cast", StringComparison.Ordinal) && !line.TextContent.Contains("agreement", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_fell_through_for_sickness_is_paused_until_the_return()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h5.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h5.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 3));
        var session = await cast.CancelledAsync(worker, lead, new(2025, 11, 24), new(2025, 11, 21), FallThroughReason.Sickness, "flu");

        var page = await HomeOf("ada@h5.example");

        page.Text.ShouldContain("No date yet Starts on the return to work Record return");
        page.Find($".todo a[href='/sessions/{session}/return']");
    }

    [Fact]
    public async Task A_supervisee_sees_their_own_duties_and_nobody_elses()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h6.example", new(2024, 1, 8));
        await cast.JoinsAsync("ben@h6.example", new(2024, 1, 8), lead);
        var other = await cast.JoinsAsync("cleo@h6.example", new(2024, 1, 8), lead);

        var page = await HomeOf("ben@h6.example");

        page.Text.ShouldContain("You: have your one-to-one with Ada Cast");
        page.Text.ShouldContain("You: sign the supervision agreement");
        page.Text.ShouldNotContain("Cleo");
        page.Body.ShouldNotContain(other.ToString());
        page.Text.ShouldContain("Your one-to-ones");
    }

    [Fact]
    public async Task A_record_to_sign_stands_with_the_supervisee_and_waits_for_the_supervisor()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h7.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h7.example", new(2024, 1, 8), lead);
        var session = await cast.HeldAsync(worker, lead, new(2025, 11, 18));
        var record = await Issued(cast, session, worker, lead, new(2025, 11, 18), new DateTime(2025, 11, 21, 16, 5, 0, DateTimeKind.Utc));

        var ofWorker = await HomeOf("ben@h7.example");
        var ofLead = await HomeOf("ada@h7.example");

        ofWorker.Text.ShouldContain(
            "You: read and sign the record of Tuesday 18 November Sent on Friday 21 November. Taken as agreed after Friday 28 November. That is not your signature. "
            + "In 2 days Friday 28 November Read and sign");
        ofWorker.Find($".todo a[href='/records/{record}']");
        ofLead.Text.ShouldContain("Waiting for somebody else Waiting to be signed Ben Cast: record of 18 November. Taken as agreed after Friday 28 November.");
        ofLead.FindAll(".todo").ShouldNotContain(line => line.TextContent.Contains("sign the record", StringComparison.Ordinal));
        ofLead.Text.ShouldContain("1 more waits for somebody else.");
    }

    [Fact]
    public async Task A_record_whose_window_has_ended_is_not_asked_for_any_more_even_before_the_sweep()
    {
        await using var own = new PortalFactory();
        var cast = new Cast(own, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h8.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h8.example", new(2024, 1, 8), lead);
        var session = await cast.HeldAsync(worker, lead, new(2025, 11, 18));
        await Issued(cast, session, worker, lead, new(2025, 11, 18), new DateTime(2025, 11, 21, 16, 5, 0, DateTimeKind.Utc));
        own.Clock.Set(new DateTime(2025, 11, 29, 0, 0, 0, DateTimeKind.Utc));

        using var browser = await own.SignedInAs("ben@h8.example");
        var page = await browser.GetAsync("/");

        page.Text.ShouldNotContain("sign the record");
    }

    [Fact]
    public async Task A_record_without_a_window_waits_for_the_supervisee_without_a_date()
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var lead = await cast.JoinsAsync("ada@h9.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h9.example", new(2024, 1, 8), lead);
        var session = await cast.HeldAsync(worker, lead, new(2025, 11, 18));
        await Issued(cast, session, worker, lead, new(2025, 11, 18), new DateTime(2025, 11, 21, 16, 5, 0, DateTimeKind.Utc), hasWindow: false);

        var page = await HomeOf("ben@h9.example");

        page.Text.ShouldContain("You: read and sign the record of Tuesday 18 November Sent on Friday 21 November. No date It waits until it is answered Read and sign");
    }

    [Fact]
    public async Task Cover_is_for_the_line_manager_of_the_absent_supervisor_to_name()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@h10.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@h10.example", new(2024, 1, 8), boss);
        await cast.JoinsAsync("ben@h10.example", new(2024, 1, 8), lead);
        await cast.JoinsAsync("cleo@h10.example", new(2024, 1, 8), lead);
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(lead, new(2025, 11, 6), null, planned: false, sickness: true)));

        var ofBoss = await HomeOf("zoe@h10.example");
        var ofWorker = await HomeOf("ben@h10.example");

        ofBoss.Text.ShouldContain("Ada Cast: name who covers as supervisor Away since Thursday 6 November, no return known. Supervises 2 people. 6 days late Thursday 20 November Name cover");
        ofBoss.Find($".todo a[href='/people/{lead}/absences']");
        ofWorker.Text.ShouldNotContain("who covers");
    }

    [Fact]
    public async Task A_leavers_file_is_for_human_resources_to_look_through()
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var hr = await cast.JoinsAsync("hal@h11.example", new(2024, 1, 8));
        await cast.AppointAsync(hr, AppointmentKind.HumanResources);
        var lead = await cast.JoinsAsync("ada@h11.example", new(2018, 1, 8));
        var worker = await cast.JoinsAsync("ben@h11.example", new(2018, 1, 8), lead);
        await cast.ChangeAsync(db => db.Posts.Single(post => post.PersonId == worker).LeftOn = new(2022, 11, 20));

        var ofHr = await HomeOf("hal@h11.example");
        var ofLead = await HomeOf("ada@h11.example");

        ofHr.Text.ShouldContain("Ben Cast: look through the file for destruction Left on Sunday 20 November 2022. 6 days late Thursday 20 November Open file");
        ofLead.Text.ShouldNotContain("look through the file");
    }

    [Fact]
    public async Task Those_who_oversee_services_see_numbers_of_their_teams_and_no_others()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h12.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h12.example", new(2024, 1, 8), lead);
        var senior = await cast.JoinsAsync("sue@h12.example", new(2024, 1, 8));
        await cast.AppointAsync(senior, AppointmentKind.SeniorManager, cast.Team);
        var session = await cast.HeldAsync(worker, lead, new(2025, 9, 22));
        await Issued(cast, session, worker, lead, new(2025, 9, 22), new DateTime(2025, 11, 25, 9, 0, 0, DateTimeKind.Utc));

        var page = await HomeOf("sue@h12.example");

        page.FindAll("section table tbody tr").Single(row => row.TextContent.Contains("Night desk", StringComparison.Ordinal))
            .QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["3", "3", "3", "1", "0", "0"]);
        page.Text.ShouldNotContain("Family Safeguarding East");
        page.Text.ShouldNotContain("Ben Cast");
    }

    [Fact]
    public async Task The_team_table_tells_held_in_time_from_held_late()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h13.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h13.example", new(2025, 6, 16), lead);
        await cast.HeldAsync(worker, lead, new(2025, 7, 14));
        await cast.HeldAsync(worker, lead, new(2025, 9, 2));
        await cast.HeldAsync(worker, lead, new(2025, 10, 8));

        var page = await HomeOf("ada@h13.example");

        page.FindAll(".mark-row li").Select(mark => mark.TextContent).ShouldBe(["Jul Held on time", "Sep Held late", "Oct Held on time"]);
        page.Text.ShouldContain("Not booked: find a time");
    }

    [Fact]
    public async Task More_than_home_holds_is_a_page_away()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var home = await browser.GetAsync("/");
        var all = home.Find("a[href='/?show=later']");

        var page = await browser.GetAsync("/?show=later");

        home.FindAll(".todo").Count(line => line.TextContent.Contains("Coming up", StringComparison.Ordinal)).ShouldBe(10);
        var count = int.Parse(all.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        count.ShouldBeGreaterThan(10);
        page.FindAll(".todo").Count.ShouldBe(Math.Min(count, Web.Features.Home.HomeReader.PageSize));
        all.TextContent.ShouldBe($"All {count} coming up later");
        page.Title.ShouldStartWith("Later");
    }

    [Fact]
    public async Task A_host_administrator_is_led_to_the_organisations()
    {
        using var browser = await portal.SignedInAs(Accounts.Host);

        (await browser.GetAsync("/")).Location.ShouldBe("/host/organisations");
    }

    [Fact]
    public async Task Somebody_with_nothing_to_do_is_told_so()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        await cast.JoinsAsync("ida@h14.example", Today.AddDays(10));
        await cast.JoinsAsync("ian@h14.example", new(2025, 11, 26));
        await cast.ChangeAsync(db => db.Obligations.RemoveRange(db.Obligations.Where(row => db.People.Any(person => person.Id == row.PersonId && person.Email == "ian@h14.example"))));

        var page = await HomeOf("ian@h14.example");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Nothing waits for you.");
        page.Text.ShouldContain("Nobody is named as your supervisor yet.");
    }

    private async Task<Page> HomeOf(string email)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync("/");
    }

    private static async Task<Guid> Issued(Cast cast, Guid session, Guid supervisee, Guid supervisor, DateOnly heldOn, DateTime at, bool hasWindow = true)
    {
        var actor = new Actor(supervisor, Relation.Supervisor);
        var record = SupervisionRecord.Begin(session, supervisee, supervisor, heldOn, false, actor, at);
        var window = hasWindow ? new AnswerWindow(new DateOnly(2025, 11, 28), new DateTime(2025, 11, 29, 0, 0, 0, DateTimeKind.Utc)) : new AnswerWindow(null, null);
        record.Issue(new RecordContent { NothingToRaise = ["support"] }, 1, window, new Signing("It is fair.", "Ada Cast"), actor, at);
        await cast.ChangeAsync(db => db.Records.Add(record));
        return record.Id;
    }
}
