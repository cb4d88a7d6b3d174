using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sessions;

public sealed class FallThroughTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Monday = new(2025, 11, 24);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_of_the_two_cancels_it_with_who_and_why(bool supervisor)
    {
        var id = await portal.PlanAsync(await portal.FreeDayAsync(5));
        using var browser = await portal.SignedInAs(supervisor ? Accounts.Supervisor : Accounts.Supervisee);

        var answer = await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisee"), ("Reason", "Other"), ("Why", "A care hearing was moved to that day"));

        answer.Location.ShouldBe($"/sessions/{id}", answer.Text);
        var session = await portal.SessionAsync(id);
        (session.Status, session.FellThroughOn, session.FellThroughBy, session.FellThroughReason)
            .ShouldBe((SessionStatus.Cancelled, Diary.Today, FellThroughBy.Supervisee, FallThroughReason.Other));
        var page = await browser.FollowAsync(answer);
        page.Text.ShouldContain("A care hearing was moved to that day");
        page.Text.ShouldContain("Cancelled on Wednesday 26 November");
    }

    [Fact]
    public async Task A_cancelled_one_to_one_is_to_be_rebooked()
    {
        var id = await portal.PlanAsync(await portal.FreeDayAsync(6));
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Other"), ("Why", "Inspection"));

        (await browser.FollowAsync(answer)).Text.ShouldContain("Book another date");
        var due = await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AsNoTracking().SingleAsync(row => row.Kind == ObligationKind.RebookSession && row.SubjectId == id));
        due.DueOn.ShouldBe(new DateOnly(2025, 12, 3));
    }

    [Fact]
    public async Task A_past_day_is_missed_with_its_own_day()
    {
        var id = await portal.PlanAsync(Monday);
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var answer = await browser.SubmitAsync($"/sessions/{id}/miss", "/miss", ("By", "Both"), ("Reason", "Other"), ("Why", "Both were called to a strategy meeting"));

        answer.Location.ShouldBe($"/sessions/{id}", answer.Text);
        var session = await portal.SessionAsync(id);
        (session.Status, session.FellThroughOn, session.FellThroughBy).ShouldBe((SessionStatus.Missed, Monday, FellThroughBy.Both));
    }

    [Theory]
    [InlineData("cancellation")]
    [InlineData("miss")]
    public async Task On_whose_side_and_the_reason_are_asked_for(string verb)
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.SubmitAsync($"/sessions/{id}/{verb}", $"/{verb}");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#By-error");
        page.Find("#Reason-error");
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Planned);
    }

    [Fact]
    public async Task Why_is_asked_for_unless_somebody_was_sick()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var other = await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Other"));
        var sick = await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Sickness"));

        other.Find("#Why-error").TextContent.ShouldContain("Say why");
        sick.Status.ShouldBe(HttpStatusCode.Found, sick.Text);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_kept_with_a_sentence()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var why = string.Join(' ', Enumerable.Repeat("because", 80));

        var page = await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Other"), ("Why", why));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Why-error").TextContent.ShouldContain("500");
        page.Form("/cancellation")["Why"].ShouldBe(why);
        page.Form("/cancellation")["By"].ShouldBe("Supervisor");
    }

    [Theory]
    [InlineData("cancellation", "25 November 2025", "before the day the session fell through")]
    [InlineData("miss", "25 November 2025", "before the day the session fell through")]
    [InlineData("cancellation", "next week some time", "Enter a date")]
    public async Task A_return_that_cannot_be_is_refused_beside_its_field(string verb, string typed, string sentence)
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.SubmitAsync($"/sessions/{id}/{verb}", $"/{verb}", ("By", "Supervisee"), ("Reason", "Sickness"), ("Return", typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Return-error").TextContent.ShouldContain(sentence);
        page.Find("#Return").GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task A_return_typed_for_another_reason_is_not_kept()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Both"), ("Reason", "Other"), ("Why", "Fire drill"), ("Return", "1 December"));

        (await portal.SessionAsync(id)).ReturnedOn.ShouldBeNull();
    }

    [Fact]
    public async Task A_session_to_come_is_not_missed()
    {
        var id = await portal.PlanAsync(await portal.FreeDayAsync(7));
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync($"/sessions/{id}/miss");
        var answer = await browser.PostAsync(page.Form("/miss"), ("By", "Supervisor"), ("Reason", "Other"), ("Why", "x"));

        (page.Status, answer.Status).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Conflict));
        answer.Text.ShouldContain("still to come");
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Planned);
    }

    [Theory]
    [InlineData("21 November 2025", null)]
    [InlineData("24 November 2025", null)]
    [InlineData("25 November 2025", "it was missed")]
    [InlineData("27 November 2025", "today or a day before")]
    [InlineData("", "Enter a date")]
    public async Task Of_a_past_day_it_is_asked_when_it_was_called_off(string typed, string? sentence)
    {
        var id = await portal.PlanAsync(Monday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.SubmitAsync(
            $"/sessions/{id}/cancellation", "/cancellation", ("Cancelled", typed), ("By", "Supervisor"), ("Reason", "Other"), ("Why", "Budget meeting"));

        if (sentence is null)
        {
            answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
            (await portal.SessionAsync(id)).FellThroughOn.ShouldBe(DateOnly.Parse(typed, System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Find("#Cancelled-error").TextContent.ShouldContain(sentence);
        }
    }

    [Theory]
    [InlineData("cancellation")]
    [InlineData("miss")]
    public async Task Sent_twice_it_falls_through_once(string verb)
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/{verb}")).Form($"/{verb}").With(("By", "Supervisor"), ("Reason", "Other"), ("Why", "Duty desk"));

        var first = await browser.PostAsync(form);
        var second = await browser.PostAsync(form);

        (second.Status, second.Location).ShouldBe((first.Status, first.Location));
        (await portal.SessionAsync(id)).Moves.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("cancellation", "miss")]
    [InlineData("miss", "cancellation")]
    [InlineData("miss", "holding")]
    [InlineData("cancellation", "move")]
    public async Task What_fell_through_stays_so(string first, string second)
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        await browser.SubmitAsync($"/sessions/{id}/{first}", $"/{first}", ("By", "Supervisor"), ("Reason", "Other"), ("Why", "Duty desk"));
        var before = (await portal.SessionAsync(id)).Status;

        var page = await browser.GetAsync($"/sessions/{id}/{second}");
        var answer = await browser.PostAsync(page.Form($"/{second}"), ("By", "Both"), ("Reason", "Other"), ("Why", "Another"));

        (page.Status, answer.Status).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Conflict));
        (await portal.SessionAsync(id)).Status.ShouldBe(before);
    }

    [Fact]
    public async Task Who_was_sick_comes_back_and_the_days_to_rebook_start()
    {
        var id = await portal.PlanAsync(Monday);
        var person = await portal.PersonOf(Accounts.Supervisee);
        var absence = new Absence(person, Monday.AddDays(-1), null, planned: false, sickness: true);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            db.Absences.Add(absence);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        await browser.SubmitAsync($"/sessions/{id}/miss", "/miss", ("By", "Supervisee"), ("Reason", "Sickness"));
        (await RebookByAsync(id)).ShouldBeNull();

        var answer = await browser.SubmitAsync($"/sessions/{id}/return", "/return", ("Date", "26 November 2025"));

        answer.Location.ShouldBe($"/sessions/{id}", answer.Text);
        (await portal.SessionAsync(id)).ReturnedOn.ShouldBe(Diary.Today);
        (await RebookByAsync(id)).ShouldBe(new DateOnly(2025, 12, 3));
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Absences.Where(row => row.Id == absence.Id).Select(row => row.ReturnedOn).SingleAsync())).ShouldBe(Diary.Today);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Back at work on Wednesday 26 November");
    }

    [Fact]
    public async Task Nobody_returns_before_being_away()
    {
        var id = await SickAsync();
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.SubmitAsync($"/sessions/{id}/return", "/return", ("Date", "23 November 2025"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Date-error").TextContent.ShouldContain("before the day the session fell through");
        page.Find("#Date").GetAttribute("value").ShouldBe("23 November 2025");
        (await portal.SessionAsync(id)).ReturnedOn.ShouldBeNull();
    }

    [Fact]
    public async Task A_return_sent_twice_is_kept_once_and_may_be_corrected()
    {
        var id = await SickAsync();
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync($"/sessions/{id}/return")).Form("/return");

        await browser.PostAsync(form, ("Date", "1 December 2025"));
        await browser.PostAsync(form, ("Date", "1 December 2025"));
        await browser.PostAsync(form, ("Date", "3 December 2025"));

        var session = await portal.SessionAsync(id);
        session.ReturnedOn.ShouldBe(new DateOnly(2025, 12, 3));
        session.Moves.Count(move => move.Verb == SessionVerb.Return).ShouldBe(2);
    }

    [Fact]
    public async Task Without_sickness_there_is_no_return()
    {
        var id = await portal.PlanAsync(Monday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        await browser.SubmitAsync($"/sessions/{id}/miss", "/miss", ("By", "Supervisee"), ("Reason", "Other"), ("Why", "Forgotten"));

        var page = await browser.GetAsync($"/sessions/{id}/return");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("Nobody was sick");
    }

    private async Task<Guid> SickAsync()
    {
        var id = await portal.PlanAsync(Monday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        await browser.SubmitAsync($"/sessions/{id}/miss", "/miss", ("By", "Supervisee"), ("Reason", "Sickness"));
        return id;
    }

    private Task<DateOnly?> RebookByAsync(Guid id) => portal.WithinAsync(Accounts.Supervisor, db => db.Obligations
        .Where(row => row.Kind == ObligationKind.RebookSession && row.SubjectId == id).Select(row => row.DueOn).SingleAsync());
}
