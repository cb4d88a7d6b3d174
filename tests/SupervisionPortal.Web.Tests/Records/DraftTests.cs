using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

public sealed class DraftTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_supervisor_begins_the_record_of_a_held_session_once()
    {
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var session = await portal.HeldSessionAsync();
        var form = (await supervisor.GetAsync($"/sessions/{session}")).Form("/record");

        var first = await supervisor.PostAsync(form);
        var second = await supervisor.PostAsync(form);

        first.Status.ShouldBe(HttpStatusCode.Found, first.Text);
        second.Location.ShouldBe(first.Location);
        (await supervisor.FollowAsync(first)).Text.ShouldContain("Record of Tuesday 25 November");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Records.CountAsync(row => row.SessionId == session))).ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_supervisor_begins_it()
    {
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var session = await portal.HeldSessionAsync();

        var answer = await supervisee.PostAnywayAsync($"/sessions/{session}/record");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Only the supervisor can do this.");
    }

    [Fact]
    public async Task The_draft_asks_what_the_policys_form_asks()
    {
        var id = await portal.BegunAsync(cases: 2);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var page = await supervisor.GetAsync($"/records/{id}/draft");

        page.Text.ShouldContain("Personal discussion");
        page.Text.ShouldContain("TOIL / leave / sickness");
        page.FindAll(".case-block").Count.ShouldBe(2);
        page.Text.ShouldContain("What’s working well / what’s getting better?");
        page.Text.ShouldContain("Child protection, K (9)");
        page.Text.ShouldContain("You. Nobody else.");
        page.Text.ShouldContain("5 working days, until Wednesday 3 December, to sign, comment or disagree");
        page.Text.ShouldContain("Write by");
        page.FindAll("label, legend, h2").Select(element => element.TextContent).ShouldAllBe(text => text.Trim().Length > 0);
    }

    [Fact]
    public async Task A_draft_does_not_exist_for_anybody_else()
    {
        var id = await portal.BegunAsync();
        foreach (var other in new[] { Accounts.Supervisee, Accounts.SeniorManager, Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(other);
            (await browser.GetAsync($"/records/{id}/draft")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.GetAsync($"/records/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.GetAsync($"/records/{id}/check")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.PostAnywayAsync($"/records/{id}/draft", ("Revision", "1"), (RecordScene.Support, "Not mine."))).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.PostAnywayAsync($"/records/{id}/issue", ("Revision", "1"))).Status.ShouldBe(HttpStatusCode.NotFound, other);
        }
    }

    [Fact]
    public async Task What_is_saved_stands_there_the_next_time()
    {
        var id = await portal.BegunAsync(cases: 1);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        var caseField = form.Fields.First(field => field.Key.StartsWith("cases/", StringComparison.Ordinal) && field.Key.EndsWith("/worries.Text", StringComparison.Ordinal)).Key;

        await supervisor.PostAsync(
            form,
            (RecordScene.Support, "First line.\r\nSecond line."),
            (caseField, "Dad came to the house twice."),
            ("sections/toil-leave-sickness.NothingToRaise", "true"),
            ("Actions[0].What", "Request legal planning meeting"),
            ("Actions[0].Who", (await portal.PersonOf(Accounts.Supervisee)).ToString()),
            ("Actions[0].ByWhen", "5 December"));

        var again = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        again[RecordScene.Support]!.ReplaceLineEndings("\n").ShouldBe("First line.\nSecond line.");
        again[caseField].ShouldBe("Dad came to the house twice.");
        again["sections/toil-leave-sickness.NothingToRaise"].ShouldBe("true");
        again["Actions[0].What"].ShouldBe("Request legal planning meeting");
        again["Actions[0].ByWhen"].ShouldBe("Fri 5 Dec 2025");
    }

    [Fact]
    public async Task A_save_by_script_answers_with_the_next_revision_and_the_hints()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        var saved = await supervisor.PostForJsonAsync(form, (RecordScene.Support, "Sleeping badly before court days."));

        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Body);
        saved.Json.GetProperty("revision").GetString().ShouldBe("2");
        saved.Json.GetProperty("savedAtText").GetString().ShouldBe("Saved at 10am");
        saved.Json.GetProperty("hints").GetString()!.ShouldContain("Functions: 1 of 4.");
    }

    [Fact]
    public async Task A_save_on_top_of_a_newer_text_overwrites_nothing()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        await supervisor.PostAsync(form, (RecordScene.Support, "Saved first."));

        var byScript = await supervisor.PostForJsonAsync(form, (RecordScene.Support, "Typed in another tab."));
        var byHand = await supervisor.PostAsync(form, (RecordScene.Support, "Typed in another tab."));

        byScript.Status.ShouldBe(HttpStatusCode.Conflict);
        byScript.Json.GetProperty("revision").GetString().ShouldBe("2");
        byScript.Json.GetProperty("fields").GetProperty(RecordScene.Support).GetString().ShouldBe("Saved first.");
        byHand.Status.ShouldBe(HttpStatusCode.Conflict);
        byHand.Text.ShouldContain("Saved first.");
        byHand.Text.ShouldContain("Typed in another tab.");
        (await portal.DraftAsync(id)).Read().Read("personal-discussion/personal").ShouldBe("Saved first.");
    }

    [Fact]
    public async Task Of_two_saves_at_once_one_is_taken_and_the_other_told()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(tab => supervisor.PostForJsonAsync(form, (RecordScene.Support, $"Typed in tab {tab}."))));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(3);
        (await portal.DraftAsync(id)).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Both_texts_of_a_lost_race_can_be_kept()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        await supervisor.PostAsync(form, (RecordScene.Support, "Saved first."));
        var conflict = await supervisor.PostAsync(form, (RecordScene.Support, "Typed in another tab."), (RecordScene.Management, "Leave agreed."));

        var answer = await supervisor.PostAsync(conflict.Form("/draft"), ("KeepBoth", "true"));

        answer.Location.ShouldBe($"/records/{id}/draft", answer.Text);
        var content = (await portal.DraftAsync(id)).Read();
        content.Read("personal-discussion/personal").ShouldBe("Saved first.\n\nTyped in another tab.");
        content.Read("toil-leave-sickness/toil").ShouldBe("Leave agreed.");
    }

    [Fact]
    public async Task Keeping_mine_takes_the_text_of_this_page()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        await supervisor.PostAsync(form, (RecordScene.Support, "Saved first."));
        var conflict = await supervisor.PostAsync(form, (RecordScene.Support, "Typed in another tab."));

        await supervisor.PostAsync(conflict.Form("/draft"));

        (await portal.DraftAsync(id)).Read().Read("personal-discussion/personal").ShouldBe("Typed in another tab.");
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_kept_on_the_page_and_not_saved()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        var tooLong = new string('a', RecordContent.TextLength + 1);

        var byHand = await supervisor.PostAsync(form, (RecordScene.Support, tooLong));
        var byScript = await supervisor.PostForJsonAsync(form, (RecordScene.Support, tooLong));

        byHand.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        byHand.Form("/draft")[RecordScene.Support].ShouldBe(tooLong);
        byHand.Find(".govuk-error-summary a").TextContent.ShouldContain("Shorten this to 8000 characters or fewer");
        byHand.Document.QuerySelector(byHand.Find(".govuk-error-summary a").GetAttribute("href")!).ShouldNotBeNull();
        byScript.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        byScript.Json.GetProperty("sentence").GetString()!.ShouldContain("Shorten this");
        (await portal.DraftAsync(id)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_date_is_kept_as_typed_until_it_is_put_right()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        var answer = await supervisor.PostAsync(form, ("Actions[0].What", "Chase the GP"), ("Actions[0].ByWhen", "when the moon is blue"), ("Next", "check"));
        var check = await supervisor.FollowAsync(answer);

        check.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        check.Form("/draft")["Actions[0].ByWhen"].ShouldBe("when the moon is blue");
        check.Find(".govuk-error-summary a").TextContent.ShouldContain("Enter a date, like");
        check.Document.QuerySelector(check.Find(".govuk-error-summary a").GetAttribute("href")!).ShouldNotBeNull();
        (await supervisor.PostAnywayAsync($"/records/{id}/issue", ("Revision", "2"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Rows_of_actions_are_added_and_removed_without_script()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        await supervisor.PostAsync(form, ("Actions[0].What", "Chase the GP"), ("Add", "true"));
        var two = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        await supervisor.PostAsync(two, ("Actions[1].What", "Shadow Aisha"), ("Remove", two["Actions[0].Id"]!));
        var one = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        two["Actions[1].What"].ShouldBe("");
        one["Actions[0].What"].ShouldBe("Shadow Aisha");
        one["Actions[1].What"].ShouldBeNull();
    }

    [Fact]
    public async Task A_row_that_script_added_keeps_its_id_from_save_to_save()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        await supervisor.PostForJsonAsync(form, ("Actions[0].What", "Chase the GP"), ("Actions[0].Id", ""));
        var first = (await portal.DraftAsync(id)).Read().Actions.ShouldHaveSingleItem();
        await supervisor.PostForJsonAsync(form.With(("Revision", "2")), ("Actions[0].What", "Chase the GP today"), ("Actions[0].Id", ""));
        var second = (await portal.DraftAsync(id)).Read().Actions.ShouldHaveSingleItem();

        second.Id.ShouldBe(first.Id);
        second.What.ShouldBe("Chase the GP today");
    }

    [Fact]
    public async Task An_action_that_carries_on_moves_into_the_new_list_by_itself_and_leaves_it_again()
    {
        var earlier = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{earlier}/draft", "/draft", (RecordScene.Support, "Talked."), ("Actions[0].What", "Ask the GP for the missing summary"), ("Actions[0].ByWhen", "5 December"));
        (await supervisor.SubmitAsync($"/records/{earlier}/check", "/issue")).Location.ShouldBe($"/records/{earlier}");
        var action = await portal.WithinAsync(Accounts.Supervisor, db => db.Actions.SingleAsync(row => row.RecordId == earlier));
        var id = await portal.BegunAsync();
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");

        await supervisor.PostAsync(form, ($"last/{action.Id}.Outcome", "CarriedOn"), ($"last/{action.Id}.Why", "The surgery wants it in writing."));
        var carried = (await portal.DraftAsync(id)).Read();
        var again = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        await supervisor.PostAsync(again, ($"last/{action.Id}.Outcome", "Done"));
        var done = (await portal.DraftAsync(id)).Read();

        carried.Actions.ShouldContain(entry => entry.CarriesOnId == action.Id && entry.What == "Ask the GP for the missing summary");
        again["Actions[0].What"].ShouldBe("Ask the GP for the missing summary");
        done.Actions.ShouldNotContain(entry => entry.CarriesOnId == action.Id);
        done.LastActions.Single(answer => answer.ActionId == action.Id).Outcome.ShouldBe(ActionOutcome.Done);
    }

    [Fact]
    public async Task Save_and_leave_goes_home_and_says_that_it_is_saved()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Kept."), ("Next", "leave"));

        answer.Location.ShouldBe("/");
        (await supervisor.FollowAsync(answer)).Text.ShouldContain("Your draft is saved.");
    }

    [Fact]
    public async Task An_expired_sign_in_is_told_to_the_script()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        using var nobody = portal.Anonymous();

        var answer = await nobody.PostForJsonAsync(form, (RecordScene.Support, "Typed after the cookie ran out."));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Json.GetProperty("sentence").GetString()!.ShouldContain("Sign in again");
    }

    [Fact]
    public async Task A_session_that_was_not_held_has_no_record()
    {
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var planned = await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.Where(row => row.Status == Domain.Sessions.SessionStatus.Planned && row.Kind == Domain.Sessions.SessionKind.OneToOne).ToListAsync());
        var mine = await portal.PersonOf(Accounts.Supervisor);

        var answer = await supervisor.PostAnywayAsync($"/sessions/{planned.First(row => row.SupervisorId == mine).Id}/record");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Say first that it was held.");
    }
}
