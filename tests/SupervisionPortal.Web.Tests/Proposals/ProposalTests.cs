using System.Net;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Schedule;

namespace SupervisionPortal.Web.Tests.Proposals;

public sealed class ProposalTests : IAsyncLifetime
{
    private static readonly DateOnly Day = Two.Weekday(20);

    private readonly PortalFactory _portal = new();
    private Two _two = null!;

    public async ValueTask InitializeAsync() => _two = await Two.MeetAsync(_portal);

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Accepted_it_is_a_session_both_agreed()
    {
        var id = await _two.ProposedAsync(Day);
        using var browser = await _two.SuperviseeAsync();
        var form = (await browser.GetAsync($"/proposals/{id}")).Form("/acceptance");

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        answer.Location.ShouldBe($"/sessions/{id}");
        again.Location.ShouldBe(answer.Location);
        (await _two.PlannedAsync()).ShouldHaveSingleItem().AgreedOn.ShouldBe(Two.Today);
        var session = await browser.FollowAsync(answer);
        session.Text.ShouldContain("By both on 26 November");
        session.Text.ShouldContain("Agreed by both");
    }

    [Fact]
    public async Task Another_time_is_asked_for_and_the_suggestion_taken()
    {
        var id = await _two.ProposedAsync(Day);
        using var supervisee = await _two.SuperviseeAsync();
        using var supervisor = await _two.SupervisorAsync();
        var ask = (await supervisee.GetAsync($"/proposals/{id}")).Form("/another-time").With(("Date", Words(Day.AddDays(1))), ("Time", "2pm"), ("Words", "School run"));

        var asked = await supervisee.PostAsync(ask);
        var again = await supervisee.PostAsync(ask);
        var page = await supervisor.GetAsync($"/proposals/{id}");
        var taken = await supervisor.PostAsync(page.Form("/suggestion"));

        again.Location.ShouldBe(asked.Location);
        page.Text.ShouldContain("Ben asks for another time");
        page.Text.ShouldContain("School run");
        taken.Location.ShouldBe($"/sessions/{id}");
        var session = (await _two.PlannedAsync()).ShouldHaveSingleItem();
        (session.PlannedFor, session.StartsAt, session.AgreedOn).ShouldBe((Day.AddDays(1), new TimeOnly(14, 0), Two.Today));
    }

    [Theory]
    [InlineData("", "", "", "#Date-error", "Suggest a day, or say which days suit you")]
    [InlineData("some day", "", "", "#Date-error", "Enter a date")]
    [InlineData("3 November 2025", "", "", "#Date-error", "Choose today or a later day")]
    [InlineData("18 December 2025", "noonish", "", "#Time-error", "Enter a time")]
    public async Task What_cannot_be_meant_is_kept_with_a_sentence(string date, string time, string words, string place, string says)
    {
        var id = await _two.ProposedAsync(Day);
        using var browser = await _two.SuperviseeAsync();

        var page = await browser.SubmitAsync($"/proposals/{id}", "/another-time", ("Date", date), ("Time", time), ("Words", words));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(place).TextContent.ShouldContain(says);
        page.Form("/another-time")["Date"].ShouldBe(date);
        (await _two.ProposalAsync(id)).State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public async Task Words_alone_are_enough_and_another_day_is_proposed_for_them()
    {
        var id = await _two.ProposedAsync(Day);
        using var supervisee = await _two.SuperviseeAsync();
        using var supervisor = await _two.SupervisorAsync();
        await supervisee.SubmitAsync($"/proposals/{id}", "/another-time", ("Words", "Thursdays are better"));

        var page = await supervisor.GetAsync($"/proposals/{id}");
        var renewed = await supervisor.PostAsync(page.Form("/renewal").With(("Date", Words(Day.AddDays(2))), ("Time", "11am")));

        page.HasForm("/suggestion").ShouldBeFalse();
        renewed.Status.ShouldBe(HttpStatusCode.Found, renewed.Text);
        var proposal = await _two.ProposalAsync(id);
        (proposal.State, proposal.On, proposal.StartsAt).ShouldBe((ProposalState.Proposed, Day.AddDays(2), new TimeOnly(11, 0)));
    }

    [Fact]
    public async Task A_day_with_something_against_it_is_proposed_again_only_once_that_was_read()
    {
        var id = await _two.ProposedAsync(Day, ProposalState.AnotherTimeAsked);
        using var supervisor = await _two.SupervisorAsync();

        var warned = await supervisor.SubmitAsync($"/proposals/{id}", "/renewal", ("Date", "Sat 13 Dec 2025"));
        var renewed = await supervisor.PostAsync(warned.Form("/renewal"));

        warned.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        warned.Text.ShouldContain("is not a working day");
        renewed.Status.ShouldBe(HttpStatusCode.Found, renewed.Text);
        (await _two.ProposalAsync(id)).On.ShouldBe(new DateOnly(2025, 12, 13));
    }

    [Fact]
    public async Task Taken_back_it_can_no_longer_be_answered()
    {
        var id = await _two.ProposedAsync(Day);
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();
        var accept = (await supervisee.GetAsync($"/proposals/{id}")).Form("/acceptance");
        var withdraw = (await supervisor.GetAsync($"/proposals/{id}")).Form("/withdrawal");

        var withdrawn = await supervisor.PostAsync(withdraw);
        var again = await supervisor.PostAsync(withdraw);
        var late = await supervisee.PostAsync(accept);

        again.Location.ShouldBe(withdrawn.Location);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("This was already done, or can no longer be done.");
        (await _two.PlannedAsync()).ShouldBeEmpty();
        (await _two.ProposalAsync(id)).Moves.Count(move => move.Verb == ProposalVerb.Withdraw).ShouldBe(1);
    }

    [Fact]
    public async Task An_agreed_session_is_moved_once_the_other_agrees()
    {
        var session = await _two.AgreedAsync(Day);
        var id = await _two.MoveAsync(session, Day.AddDays(1));
        using var supervisor = await _two.SupervisorAsync();

        var before = (await _two.PlannedAsync()).Single().PlannedFor;
        var page = await supervisor.GetAsync($"/sessions/{session}");
        var answer = await supervisor.SubmitAsync($"/proposals/{id}", "/acceptance");

        before.ShouldBe(Day);
        page.Text.ShouldContain("A move is proposed");
        answer.Location.ShouldBe($"/sessions/{session}");
        var moved = (await _two.PlannedAsync()).ShouldHaveSingleItem();
        (moved.PlannedFor, moved.StartsAt, moved.AgreedOn).ShouldBe((Day.AddDays(1), new TimeOnly(15, 0), Two.Today));
        moved.Moves.Single(move => move.Verb == SessionVerb.Move).Why.ShouldBe("Court is listed");
    }

    [Fact]
    public async Task A_move_that_is_not_agreed_to_leaves_the_session_where_it_is()
    {
        var session = await _two.AgreedAsync(Day);
        var id = await _two.MoveAsync(session, Day.AddDays(1));
        using var supervisor = await _two.SupervisorAsync();
        var form = (await supervisor.GetAsync($"/proposals/{id}")).Form("/another-time").With(("Words", "I have panel then"));

        var declined = await supervisor.PostAsync(form.To($"/proposals/{id}/decline"));
        var again = await supervisor.PostAsync(form.To($"/proposals/{id}/decline"));

        again.Location.ShouldBe(declined.Location);
        (await _two.ProposalAsync(id)).State.ShouldBe(ProposalState.Declined);
        (await _two.PlannedAsync()).Single().PlannedFor.ShouldBe(Day);
    }

    [Fact]
    public async Task A_move_of_a_session_that_was_cancelled_meanwhile_is_refused()
    {
        var session = await _two.AgreedAsync(Day);
        var id = await _two.MoveAsync(session, Day.AddDays(1));
        using var supervisor = await _two.SupervisorAsync();
        var form = (await supervisor.GetAsync($"/proposals/{id}")).Form("/acceptance");
        await supervisor.SubmitAsync($"/sessions/{session}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Other"), ("Why", "Inspection"));

        var page = await supervisor.PostAsync(form);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        (await _two.ProposalAsync(id)).State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public async Task Nobody_answers_themselves_and_a_date_of_the_schedule_is_not_declined()
    {
        var id = await _two.ProposedAsync(Day);
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();
        var ours = (await supervisor.GetAsync($"/proposals/{id}")).Form("/withdrawal");
        var theirs = (await supervisee.GetAsync($"/proposals/{id}")).Form("/acceptance");

        foreach (var (browser, form, action, says) in new[]
        {
            (supervisor, ours, "acceptance", "the other of you two answers it"),
            (supervisor, ours, "another-time", "the other of you two answers it"),
            (supervisor, ours, "renewal", ""),
            (supervisor, ours, "suggestion", "This was already done, or can no longer be done."),
            (supervisee, theirs, "withdrawal", "Only the one who proposed this can do this."),
            (supervisee, theirs, "renewal", "Only the one who proposed this can do this."),
            (supervisee, theirs, "suggestion", "Only the one who proposed this can do this."),
            (supervisee, theirs, "decline", "A date of the schedule is not declined."),
        })
        {
            var page = await browser.PostAsync(form.With(("Date", Words(Day)), ("Words", "x")).To($"/proposals/{id}/{action}"));
            // Proposing again what is proposed already has happened.
            page.Status.ShouldBe(says.Length == 0 ? HttpStatusCode.Found : HttpStatusCode.Conflict, $"{action}: {page.Text}");
            page.Text.ShouldContain(says);
        }

        (await _two.ProposalAsync(id)).Moves.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_but_the_two_sees_it()
    {
        var id = await _two.ProposedAsync(Day);

        foreach (var email in new[] { Accounts.SeniorManager, Accounts.Supervisor, Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await _portal.SignedInAs(email);
            (await browser.GetAsync($"/proposals/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }
    }

    [Fact]
    public async Task Answered_by_both_pages_at_once_it_becomes_one_session()
    {
        var id = await _two.ProposedAsync(Day);
        using var browser = await _two.SuperviseeAsync();
        var form = (await browser.GetAsync($"/proposals/{id}")).Form("/acceptance");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync(form)));

        answers.ShouldAllBe(answer => answer.Location == $"/sessions/{id}");
        (await _two.PlannedAsync()).ShouldHaveSingleItem().Moves.Count(move => move.Verb == SessionVerb.Plan).ShouldBe(1);
    }

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
