using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Schedule;

namespace SupervisionPortal.Web.Tests.Calendar;

public sealed class CalendarTests
{
    [Fact]
    public async Task A_supervisor_sees_the_team_by_month_and_every_mark_leads_to_its_session()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        var held = await two.Cast.HeldAsync(two.Supervisee, two.Supervisor, new DateOnly(2025, 10, 20));
        var cancelled = await two.Cast.CancelledAsync(two.Supervisee, two.Supervisor, new DateOnly(2025, 11, 25), new DateOnly(2025, 11, 24), FallThroughReason.Other, "Hospital appointment");
        var planned = await two.AgreedAsync(new DateOnly(2025, 12, 11));
        var proposed = await two.ProposedAsync(new DateOnly(2026, 1, 13));
        using var browser = await two.SupervisorAsync();

        var page = await browser.GetAsync("/calendar");

        page.FindAll(".months thead th").Select(head => head.TextContent.Trim().Split('\n')[^1].Trim()).ShouldBe(["Person", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr"]);
        page.Find($"a[href='/sessions/{held}']").TextContent.ShouldContain("20");
        page.Find($"a[href='/sessions/{cancelled}']").TextContent.ShouldContain("cancelled");
        page.Find($"a[href='/sessions/{planned}']").TextContent.ShouldContain("11");
        page.Find($"a[href='/proposals/{proposed}']").TextContent.ShouldContain("proposed");
        page.Text.ShouldContain("November so far: 1 held, 1 cancelled.");
        page.Text.ShouldNotContain("Hospital appointment");
    }

    [Fact]
    public async Task An_open_row_says_what_became_of_each_session_and_books_what_needs_a_date()
    {
        await using var portal = new PortalFactory();
        var two = await Two.MeetAsync(portal);
        await two.Cast.CancelledAsync(two.Supervisee, two.Supervisor, new DateOnly(2025, 11, 25), new DateOnly(2025, 11, 21), FallThroughReason.Other, "Hospital appointment");
        using var browser = await two.SupervisorAsync();

        var closed = await browser.GetAsync("/calendar");
        var page = await browser.GetAsync(closed.Find(".months__toggle").GetAttribute("href")!.Split('#')[0]);
        var form = page.Form("/sessions");
        var answer = await browser.PostAsync(form);

        closed.Text.ShouldContain("nothing booked");
        closed.Text.ShouldContain("1 still without a date");
        page.Text.ShouldContain("By Ada, Fri 21 Nov: Hospital appointment");
        page.Text.ShouldContain("The session of 25 November was cancelled and is not rebooked. A new one is due by Friday 28 November.");
        page.Text.ShouldContain("Why?");
        form["Choice"].ShouldBe("2025-11-28");
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        (await two.PlannedAsync()).ShouldHaveSingleItem().PlannedFor.ShouldBe(new DateOnly(2025, 11, 28));
        (await browser.GetAsync("/calendar")).FindAll(".months__nothing").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supervisee_sees_their_own_months_and_nobody_elses()
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var me = await portal.PersonOf(Accounts.Supervisee);
        var supervisor = await portal.PersonOf(Accounts.Supervisor);

        var page = await browser.GetAsync("/calendar");

        page.FindAll("tbody[id^='p-']").ShouldHaveSingleItem().Id.ShouldBe($"p-{me}");
        (await browser.GetAsync($"/calendar?open={me}")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"/calendar?open={supervisor}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var unit = await portal.WithinAsync(Accounts.Supervisor, db => db.Posts.Where(row => row.PersonId == me).Select(row => row.UnitId).FirstAsync());
        (await browser.GetAsync($"/calendar?unit={unit}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_senior_manager_sees_the_teams_of_their_service_without_what_is_between_the_two()
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(Accounts.SeniorManager);
        var units = await portal.WithinAsync(Accounts.SeniorManager, db => db.Units.ToDictionaryAsync(row => row.Name, row => row.Id));
        var supervisee = await portal.PersonOf(Accounts.Supervisee);
        var foreign = await portal.WithinAsync(Accounts.Stranger, db => db.Units.Select(row => row.Id).FirstAsync());

        var page = await browser.GetAsync($"/calendar?unit={units["Family Safeguarding East"]}&open={supervisee}");
        var list = await browser.GetAsync($"/calendar?unit={units["Family Safeguarding East"]}&view=list");

        page.FindAll("tbody[id^='p-']").Count.ShouldBeGreaterThan(6);
        page.FindAll("a[href^='/proposals/']").ShouldBeEmpty();
        page.HasForm("/sessions").ShouldBeFalse();
        list.FindAll("table.table--cards tbody tr").Count.ShouldBeGreaterThan(10);
        (await browser.GetAsync($"/calendar?unit={units["Looked After Children"]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/calendar?unit={foreign}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Quality_assurance_begins_with_a_team()
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));

        var page = await browser.GetAsync("/calendar");

        page.FindAll("select[name=unit] option").Count.ShouldBeGreaterThan(4);
        page.FindAll("tbody[id^='p-']").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2024-12", "December 2024 to September 2025")]
    [InlineData("not a month", "July 2025 to April 2026")]
    [InlineData("9999-12", "July 2025 to April 2026")]
    public async Task Earlier_and_later_months_are_a_link_away(string from, string range)
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync($"/calendar?from={Uri.EscapeDataString(from)}");

        page.Find(".calendar-bar h2").TextContent.ShouldBe(range);
        page.FindAll(".calendar-bar__range a").Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task However_many_people_and_sessions_the_page_asks_the_same_number_of_questions()
    {
        var count = new CommandCount();
        await using var portal = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(count)));
        var two = await Two.MeetAsync(portal);
        using var browser = await two.SupervisorAsync();
        await browser.GetAsync("/calendar");
        count.Take();
        await browser.GetAsync("/calendar");
        var few = count.Take();
        for (var number = 0; number < 12; number++)
        {
            var person = await two.Cast.JoinsAsync($"n{number}@two.example", Cast.Today.AddYears(-1), two.Supervisor);
            await two.Cast.HeldAsync(person, two.Supervisor, Cast.Today.AddDays(-10 - number));
            await two.Cast.BookedAsync(person, two.Supervisor, Cast.Today.AddDays(30 + number));
        }

        count.Take();
        await browser.GetAsync("/calendar");

        count.Take().ShouldBe(few);
    }
}
