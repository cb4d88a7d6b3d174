using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

public sealed class SendingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_check_shows_what_is_sent_and_what_follows()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Three hearings in one month were too many."));

        var check = await supervisor.GetAsync($"/records/{id}/check");

        check.Text.ShouldContain("Three hearings in one month were too many.");
        check.Text.ShouldContain("Functions: 1 of 4.");
        check.Text.ShouldContain("5 working days, until Wednesday 3 December");
        check.Text.ShouldContain("taken as agreed");
        check.Text.ShouldContain("fair record of our session on Tuesday 25 November 2025");
    }

    [Fact]
    public async Task Sending_signs_starts_the_window_and_files_the_actions()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync(
            $"/records/{id}/draft", "/draft", (RecordScene.Support, "Talked."), ("Actions[0].What", "Finish the assessment"), ("Actions[0].Why", "The court needs it"), ("Actions[0].ByWhen", "12 December"));

        var answer = await supervisor.SubmitAsync($"/records/{id}/check", "/issue");

        answer.Location.ShouldBe($"/records/{id}", answer.Text);
        var record = await portal.RecordAsync(id);
        record.State.ShouldBe(RecordState.Waiting);
        record.WindowEndsOn.ShouldBe(new DateOnly(2025, 12, 3));
        record.LapsesAt.ShouldBe(new DateTime(2025, 12, 4, 0, 0, 0, DateTimeKind.Utc));
        var signature = record.Signatures.ShouldHaveSingleItem();
        signature.Party.ShouldBe(SignatureParty.Supervisor);
        signature.Intent.ShouldContain("25 November 2025");
        signature.ContentHash.ShouldBe(record.Versions.Single().ContentHash);
        var action = await portal.WithinAsync(Accounts.Supervisor, db => db.Actions.SingleAsync(row => row.RecordId == id));
        (action.What, action.Why, action.ByWhen, action.Outcome).ShouldBe(("Finish the assessment", "The court needs it", new DateOnly(2025, 12, 12), ActionOutcome.Open));
        (await portal.WithinAsync(Accounts.Supervisor, db => db.RecordDrafts.AnyAsync(row => row.RecordId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_click_sends_nothing_twice()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Talked."));
        var form = (await supervisor.GetAsync($"/records/{id}/check")).Form("/issue");

        var first = await supervisor.PostAsync(form);
        var second = await supervisor.PostAsync(form);

        first.Location.ShouldBe($"/records/{id}");
        second.Location.ShouldBe($"/records/{id}", second.Text);
        (await portal.RecordAsync(id)).Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_sent_that_was_not_read()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Read."));
        var form = (await supervisor.GetAsync($"/records/{id}/check")).Form("/issue");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Changed in another tab."));

        var answer = await supervisor.PostAsync(form);

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("The text was changed since you opened this page.");
        answer.Text.ShouldContain("Changed in another tab.");
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Draft);
        (await supervisor.PostAsync(answer.Form("/issue"))).Location.ShouldBe($"/records/{id}");
    }

    [Fact]
    public async Task A_record_without_a_word_is_not_sent()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await supervisor.SubmitAsync($"/records/{id}/check", "/issue");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Nothing is written in it yet.");
    }

    [Fact]
    public async Task What_became_of_last_times_actions_is_said_when_the_record_is_sent()
    {
        var earlier = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{earlier}/draft", "/draft", (RecordScene.Support, "Talked."), ("Actions[0].What", "Visit K at school"));
        await supervisor.SubmitAsync($"/records/{earlier}/check", "/issue");
        var last = await portal.WithinAsync(Accounts.Supervisor, db => db.Actions.SingleAsync(row => row.RecordId == earlier));
        var id = await portal.BegunAsync();
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Talked again."), ($"last/{last.Id}.Outcome", "Dropped"), ($"last/{last.Id}.Why", "K has moved school."));

        await supervisor.SubmitAsync($"/records/{id}/check", "/issue");

        var answered = await portal.WithinAsync(Accounts.Supervisor, db => db.Actions.AsNoTracking().SingleAsync(row => row.Id == last.Id));
        (answered.Outcome, answered.OutcomeWhy, answered.AnsweredInId).ShouldBe((ActionOutcome.Dropped, "K has moved school.", id));
        (await supervisor.GetAsync($"/records/{id}")).Text.ShouldContain("Dropped: Visit K at school (K has moved school.)");
    }

    [Fact]
    public async Task An_amendment_is_a_new_version_with_its_own_window_and_says_what_changed()
    {
        var id = await portal.IssuedAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));

        await portal.AmendedAsync(id);

        var record = await portal.RecordAsync(id);
        (record.State, record.VersionNumber, record.WindowEndsOn).ShouldBe((RecordState.Waiting, 2, new DateOnly(2025, 12, 4)));
        record.Versions.Single(version => version.Number == 2).WhatChanged.ShouldBe("There were two hearings.");
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var page = await supervisee.GetAsync($"/records/{id}");
        page.Text.ShouldContain("Two hearings in one month were too many.");
        page.Text.ShouldContain("There were two hearings.");
        page.Find(".state-banner").TextContent.ShouldContain("This is version 2: it replaces what you read before.");
        page.FindAll($".state-banner a[href='/records/{id}/versions/2']").ShouldHaveSingleItem();
        page.Text.ShouldContain("Thursday 27 November, ");
        (await supervisee.GetAsync($"/records/{id}/versions/1")).Text.ShouldContain("Three hearings in one month were too many.");
        var second = await supervisee.GetAsync($"/records/{id}/versions/2");
        second.Text.ShouldContain("Three hearings in one month were too many.");
        second.Text.ShouldContain("Two hearings in one month were too many.");
        portal.Clock.Advance(TimeSpan.FromDays(-1));
    }

    [Fact]
    public async Task An_amendment_says_what_changed_and_was_talked_over_or_it_is_not_sent()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}", "/amendment");

        var answer = await supervisor.SubmitAsync($"/records/{id}/check", "/amendment/issue", ("WhatChanged", "There were two."));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Talk the change over with the supervisee first");
        answer.Form("/amendment/issue")["WhatChanged"].ShouldBe("There were two.");
        (await portal.RecordAsync(id)).VersionNumber.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_click_on_amend_opens_the_same_amendment()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}")).Form("/amendment");

        await supervisor.PostAsync(form);
        var second = await supervisor.PostAsync(form);

        second.Location.ShouldBe($"/records/{id}/draft");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.RecordDrafts.CountAsync(row => row.RecordId == id))).ShouldBe(1);
    }

    [Fact]
    public async Task An_amendment_overtaken_by_a_signature_is_not_sent_and_can_still_be_read()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}", "/amendment");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "What I would have changed."));
        var check = (await supervisor.GetAsync($"/records/{id}/check")).Form("/amendment/issue");
        await portal.SignedAsync(id);

        var answer = await supervisor.PostAsync(check, ("WhatChanged", "Two."), ("TalkedOver", "true"));
        var draft = await supervisor.GetAsync($"/records/{id}/draft");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("closed for good");
        draft.Status.ShouldBe(HttpStatusCode.Conflict);
        draft.Text.ShouldContain("What I would have changed.");
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Signed);
    }
}
