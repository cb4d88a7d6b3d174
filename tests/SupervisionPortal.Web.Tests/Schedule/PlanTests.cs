using System.Net;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Schedule;

public sealed class PlanTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Two _two = null!;

    private string Address => $"/schedule/{_two.Supervisee}";

    public async ValueTask InitializeAsync() => _two = await Two.MeetAsync(_portal);

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Six_months_are_laid_and_nothing_is_saved_by_looking()
    {
        using var browser = await _two.SupervisorAsync();

        var page = await browser.GetAsync(Address);

        // Central Bedfordshire: once in each calendar month, up to the end of May.
        var rows = page.FindAll(".plan-row");
        rows.Count.ShouldBe(6);
        rows[0].TextContent.ShouldContain("Wednesday 31 December");
        page.FindAll(".plan-month").Count.ShouldBe(7);
        (await _two.ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_moves_a_date_says_what_speaks_against_it_and_saves_nothing()
    {
        using var browser = await _two.SupervisorAsync();
        var form = (await browser.GetAsync(Address)).Form("/check");

        var moved = await browser.PostAsync(form.With(("Shift", "0:1")));

        moved.Status.ShouldBe(HttpStatusCode.OK);
        moved.Form("/check")["Rows[0].Date"].ShouldBe("Thu 1 Jan 2026");
        moved.FindAll(".plan-row")[0].TextContent.ShouldContain("is not a working day");
        moved.FindAll(".plan-row")[0].TextContent.ShouldContain("This is after Wednesday 31 December");
        moved.Find("[data-plan-said]").TextContent.ShouldContain("Moved to Thursday 1 January");
        (await _two.ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_is_added_on_the_page()
    {
        using var browser = await _two.SupervisorAsync();
        var form = (await browser.GetAsync(Address)).Form("/check");

        var page = await browser.PostAsync(form.With(("Add", "true")));

        page.FindAll(".plan-row").Count.ShouldBe(7);
    }

    [Fact]
    public async Task Sent_the_dates_wait_for_the_supervisee()
    {
        using var supervisor = await _two.SupervisorAsync();
        var form = (await supervisor.GetAsync(Address)).Form("/check").With(("Rows[5].LeaveOut", "true"), ("Rows[0].Date", "Tue 16 Dec 2025"), ("Rows[0].Time", "2pm"));

        var answer = await supervisor.PostAsync(form.To($"{Address}/sending"));
        var again = await supervisor.PostAsync(form.To($"{Address}/sending"));

        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        again.Location.ShouldBe(answer.Location);
        var proposals = await _two.ProposalsAsync();
        proposals.Count.ShouldBe(5);
        proposals.ShouldAllBe(row => row.State == ProposalState.Proposed);
        (proposals[0].On, proposals[0].StartsAt).ShouldBe((new DateOnly(2025, 12, 16), new TimeOnly(14, 0)));
        (await supervisor.FollowAsync(answer)).Body.ShouldContain("5 dates are proposed to Ben.");
        using var supervisee = await _two.SuperviseeAsync();
        (await supervisee.FollowAsync(await supervisee.GetAsync(Address))).FindAll("input[name=Proposals]").Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_draft_is_kept_for_the_supervisor_alone_and_sent_later()
    {
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();
        var form = (await supervisor.GetAsync(Address)).Form("/check").With(("Rows[0].Date", "Thu 18 Dec 2025"));
        await supervisor.PostAsync(form.To($"{Address}/draft"));

        var kept = await supervisor.GetAsync(Address);
        var hidden = await supervisee.FollowAsync(await supervisee.GetAsync(Address));
        var draft = (await _two.ProposalsAsync())[0];
        var foreign = await supervisee.GetAsync($"/proposals/{draft.Id}");
        await supervisor.PostAsync(kept.Form("/check").To($"{Address}/sending"));

        kept.Form("/check")["Rows[0].Date"].ShouldBe("Thu 18 Dec 2025");
        kept.FindAll(".plan-row").Count.ShouldBe(6);
        hidden.Text.ShouldContain("No proposed date waits for your answer.");
        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        (await _two.ProposalAsync(draft.Id)).State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public async Task A_draft_that_is_left_out_is_taken_away()
    {
        var draft = await _two.ProposedAsync(Two.Weekday(20), ProposalState.Drafted);
        using var supervisor = await _two.SupervisorAsync();
        var form = (await supervisor.GetAsync(Address)).Form("/check");

        await supervisor.PostAsync(form.With(("Rows[0].LeaveOut", "true")).To($"{Address}/draft"));

        (await _two.ProposalAsync(draft)).State.ShouldBe(ProposalState.Withdrawn);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_kept()
    {
        using var supervisor = await _two.SupervisorAsync();
        var form = (await supervisor.GetAsync(Address)).Form("/check").With(("Rows[0].Date", "some day"), ("Rows[1].Time", "noonish"), ("Rows[2].Date", "Mon 3 Nov 2025"), ("Minutes", "a while"));

        var page = await supervisor.PostAsync(form.To($"{Address}/sending"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Rows_0__Date-error").TextContent.ShouldContain("Enter a date");
        page.Find("#Rows_1__Time-error").TextContent.ShouldContain("Enter a time");
        page.Find("#Rows_2__Date-error").TextContent.ShouldContain("Choose today or a later day");
        page.Find("#Minutes-error").TextContent.ShouldContain("Enter the minutes");
        page.Form("/check")["Rows[0].Date"].ShouldBe("some day");
        (await _two.ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_booked_since_the_page_was_opened_is_said_before_the_dates_are_sent()
    {
        using var supervisor = await _two.SupervisorAsync();
        var form = (await supervisor.GetAsync(Address)).Form("/check").With(("Rows[0].Date", "Tue 16 Dec 2025"), ("Rows[0].Time", "10am"));
        var other = await _two.Cast.JoinsAsync("cora@two.example", Two.Today.AddYears(-1), _two.Supervisor);
        await _two.Cast.BookedAsync(other, _two.Supervisor, new DateOnly(2025, 12, 16), new TimeOnly(10, 30));

        var warned = await supervisor.PostAsync(form.To($"{Address}/sending"));
        var sent = await supervisor.PostAsync(warned.Form("/check").To($"{Address}/sending"));

        warned.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        warned.Text.ShouldContain("You have another session that day at 10:30am");
        sent.Status.ShouldBe(HttpStatusCode.Found, sent.Text);
    }

    [Fact]
    public async Task Dates_go_around_leave_other_sessions_and_the_days_both_have_fixed()
    {
        await _two.Cast.ChangeAsync(db =>
        {
            db.Absences.Add(new Absence(_two.Supervisor, new DateOnly(2025, 12, 22), new DateOnly(2026, 1, 5), planned: true, sickness: false));
            db.FixedDays.Add(new FixedDay(_two.Supervisee, DayOfWeek.Friday, FixedDayKind.Never, null, null, _two.AsSupervisee));
            db.FixedDays.Add(new FixedDay(_two.Supervisor, DayOfWeek.Thursday, FixedDayKind.Between, new TimeOnly(14, 0), new TimeOnly(17, 0), new Actor(_two.Supervisor, Relation.Supervisee)));
        });
        using var browser = await _two.SupervisorAsync();

        var form = (await browser.GetAsync(Address)).Form("/check");

        // Friday the 19th is ruled out, on Thursdays the supervisor has the afternoon.
        form["Rows[0].Date"].ShouldBe("Thu 18 Dec 2025");
        form["Rows[0].Time"].ShouldBe("2pm");
    }

    [Fact]
    public async Task Only_the_supervisor_plans()
    {
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();
        using var overseer = await _portal.SignedInAs(Accounts.SeniorManager);
        var form = (await supervisor.GetAsync(Address)).Form("/check");

        foreach (var browser in new[] { supervisee, overseer })
        {
            foreach (var action in new[] { "check", "draft", "sending" })
            {
                var own = await browser.GetAsync("/schedule/fixed-days");
                (await browser.PostAsync(form.With(("__RequestVerificationToken", own.Form("/fixed-days")["__RequestVerificationToken"]!)).To($"{Address}/{action}"))).Status.ShouldBe(HttpStatusCode.NotFound);
            }
        }

        (await overseer.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _two.ProposalsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_overview_says_how_far_everybodys_months_are_planned()
    {
        await _two.AgreedAsync(Two.Weekday(15));
        await _two.ProposedAsync(Two.Weekday(40), ProposalState.AnotherTimeAsked);
        await _two.ProposedAsync(Two.Weekday(70), ProposalState.Drafted);
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();

        var page = await supervisor.GetAsync("/schedule");
        var own = await supervisee.GetAsync("/schedule");

        page.Text.ShouldContain("Another time asked for 1 date");
        page.Text.ShouldContain("1 date not sent");
        page.FindAll($"a[href='{Address}']").ShouldHaveSingleItem();
        own.FindAll($"a[href='{Address}/answers']").ShouldHaveSingleItem();
    }
}
