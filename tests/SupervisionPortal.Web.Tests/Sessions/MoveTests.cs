using System.Net;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sessions;

public sealed class MoveTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 31)]
    public async Task Either_of_the_two_moves_it_and_the_history_says_why(bool supervisor, int ahead)
    {
        var id = await portal.PlanAsync(Diary.Today, new TimeOnly(9, 0), SessionKind.AdHoc);
        var day = await portal.FreeDayAsync(ahead);
        using var browser = await portal.SignedInAs(supervisor ? Accounts.Supervisor : Accounts.Supervisee);

        var answer = await browser.SubmitAsync(
            $"/sessions/{id}/move", "/move", ("Date", Diary.Field(day)), ("Time", "3pm"), ("Venue", "Video call"), ("Why", "Court was listed for that morning"));

        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        var session = await portal.SessionAsync(id);
        (session.PlannedFor, session.StartsAt, session.Venue, session.Status).ShouldBe((day, new TimeOnly(15, 0), "Video call", SessionStatus.Planned));
        session.SupervisorId.ShouldBe(await portal.PersonOf(Accounts.Supervisor));
        var page = await browser.FollowAsync(answer);
        page.Text.ShouldContain("Court was listed for that morning");
        page.Text.ShouldContain("3pm");
    }

    [Fact]
    public async Task Why_is_asked_for()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.SubmitAsync($"/sessions/{id}/move", "/move", ("Date", Diary.Field(await portal.FreeDayAsync(32))));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Why-error").TextContent.ShouldContain("Say why");
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_kept_with_a_sentence()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var why = new string('w', Session.WhyLength + 1);

        var page = await browser.SubmitAsync($"/sessions/{id}/move", "/move", ("Date", Diary.Field(await portal.FreeDayAsync(32))), ("Why", why));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Why-error").TextContent.ShouldContain("500");
        page.Form("/move")["Why"].ShouldBe(why);
    }

    [Fact]
    public async Task It_is_not_moved_into_the_past()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.SubmitAsync($"/sessions/{id}/move", "/move", ("Date", "24 November 2025"), ("Why", "Earlier suits"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Date-error").TextContent.ShouldContain("Choose today or a later day");
        page.Form("/move")["Why"].ShouldBe("Earlier suits");
    }

    [Fact]
    public async Task A_day_nobody_works_is_warned_of_once()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var warned = await browser.SubmitAsync($"/sessions/{id}/move", "/move", ("Date", "14 February 2026"), ("Why", "Open day"));
        var moved = await browser.PostAsync(warned.Form("/move"));

        warned.Text.ShouldContain("is not a working day");
        moved.Status.ShouldBe(HttpStatusCode.Found, moved.Text);
        (await portal.SessionAsync(id)).PlannedFor.ShouldBe(new DateOnly(2026, 2, 14));
    }

    [Fact]
    public async Task Sent_twice_it_is_moved_once()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/move")).Form("/move").With(("Date", Diary.Field(await portal.FreeDayAsync(33))), ("Why", "Leave"));

        var first = await browser.PostAsync(form);
        var second = await browser.PostAsync(form);

        second.Location.ShouldBe(first.Location);
        (await portal.SessionAsync(id)).Moves.Count(move => move.Verb == SessionVerb.Move).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_that_changed_meanwhile_is_not_overwritten_unseen()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var mine = (await supervisor.GetAsync($"/sessions/{id}/move")).Form("/move");
        var other = await portal.FreeDayAsync(34);
        await supervisee.SubmitAsync($"/sessions/{id}/move", "/move", ("Date", Diary.Field(other)), ("Why", "Home visit"));
        var day = await portal.FreeDayAsync(36);

        var page = await supervisor.PostAsync(mine, ("Date", Diary.Field(day)), ("Why", "Panel"));
        var seen = await supervisor.PostAsync(page.Form("/move"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("The plan changed while this page was open");
        page.Form("/move")["Why"].ShouldBe("Panel");
        seen.Status.ShouldBe(HttpStatusCode.Found, seen.Text);
        (await portal.SessionAsync(id)).PlannedFor.ShouldBe(day);
    }

    [Fact]
    public async Task A_held_session_is_not_moved()
    {
        var id = await portal.PlanAsync(Diary.Today, kind: SessionKind.AdHoc);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/move")).Form("/move");
        await browser.SubmitAsync($"/sessions/{id}/holding", "/holding");

        var page = await browser.PostAsync(form, ("Date", Diary.Field(await portal.FreeDayAsync(35))), ("Why", "Too late"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Form("/move")["Why"].ShouldBe("Too late");
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Held);
    }
}
