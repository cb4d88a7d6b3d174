using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

public sealed class AnswerTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_supervisee_reads_it_with_the_window_told_day_by_day_and_no_answer_chosen()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var page = await supervisee.GetAsync($"/records/{id}");

        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Text.ShouldContain("Waiting for you to sign");
        page.Text.ShouldContain("taken as agreed after Wednesday 3 December");
        page.FindAll(".strip__day").Count.ShouldBe(6);
        page.Text.ShouldContain("Three hearings in one month were too many.");
        page.Form("/sign-off")["Answer"].ShouldBeNull();
        page.Form("/sign-off")["ReadVersion"].ShouldBe("1");
        page.Text.ShouldContain("If not signed off, it is assumed that the contents are agreed");
    }

    [Fact]
    public async Task Signing_locks_the_record_with_words_name_instant_and_hash()
    {
        var id = await portal.IssuedAsync();

        await portal.SignedAsync(id);

        var record = await portal.RecordAsync(id);
        record.State.ShouldBe(RecordState.Signed);
        var signature = record.Signatures.Single(row => row.Party == SignatureParty.Supervisee);
        signature.Intent.ShouldBe("I have read this record. By signing I agree that it is a fair record of our session on Tuesday 25 November 2025.");
        signature.At.ShouldBe(portal.Clock.Now);
        signature.ContentHash.ShouldBe(record.Versions.Single().ContentHash);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var page = await supervisee.GetAsync($"/records/{id}");
        page.Text.ShouldContain("Signed by both");
        page.Text.ShouldContain("It cannot be changed any more.");
        page.Text.ShouldContain("The stored text is still the text that was signed.");
        page.HasForm("/sign-off").ShouldBeFalse();
    }

    [Fact]
    public async Task A_comment_stays_beside_the_record()
    {
        var id = await portal.IssuedAsync();

        await portal.AnsweredAsync(id, ("Answer", "Comment"), ("Comment", "The day off in lieu was 4 December."));

        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.SignedWithComment);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/records/{id}")).Text.ShouldContain("The day off in lieu was 4 December.");
    }

    [Fact]
    public async Task A_comment_typed_under_another_choice_is_not_taken()
    {
        var id = await portal.IssuedAsync();

        await portal.AnsweredAsync(id, ("Answer", "Sign"), ("Comment", "Thought better of it."));

        var record = await portal.RecordAsync(id);
        record.State.ShouldBe(RecordState.Signed);
        record.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_views_of_a_disagreement_stand_side_by_side()
    {
        var id = await portal.IssuedAsync();

        await portal.DisputedAsync(id);

        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Disputed);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var page = await supervisor.GetAsync($"/records/{id}");
        page.Text.ShouldContain("The part in dispute: Personal discussion");
        var views = page.FindAll(".two-views__view");
        views[0].TextContent.ShouldContain("Three hearings in one month were too many.");
        views[1].TextContent.ShouldContain("I did not ask to come off duty.");
        page.HasForm("/closure").ShouldBeTrue();
        page.HasForm("/amendment").ShouldBeTrue();
    }

    [Fact]
    public async Task A_disagreement_says_which_part_and_how_it_is_seen()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var nothing = await supervisee.SubmitAsync($"/records/{id}", "/sign-off");
        var noPart = await supervisee.SubmitAsync($"/records/{id}", "/sign-off", ("Answer", "Disagree"), ("View", "Not so."));
        var noView = await supervisee.SubmitAsync($"/records/{id}", "/sign-off", ("Answer", "Disagree"), ("Part", "actions-of-nobody"), ("View", "Not so."));

        nothing.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nothing.Text.ShouldContain("Choose your answer");
        noPart.Text.ShouldContain("Say which part you disagree with");
        noPart.Form("/sign-off")["View"].ShouldBe("Not so.");
        noView.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public async Task A_repeated_answer_changes_nothing_twice()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/records/{id}")).Form("/sign-off");

        var first = await supervisee.PostAsync(form, ("Answer", "Sign"));
        var second = await supervisee.PostAsync(form, ("Answer", "Sign"));

        second.Location.ShouldBe(first.Location);
        (await portal.RecordAsync(id)).Signatures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_repeated_disagreement_changes_nothing_twice()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/records/{id}")).Form("/sign-off");
        (string, string)[] answer = [("Answer", "Disagree"), ("Part", "whole"), ("View", "It was not so.")];

        await supervisee.PostAsync(form, answer);
        var second = await supervisee.PostAsync(form, answer);

        second.Location.ShouldBe($"/records/{id}");
        (await portal.RecordAsync(id)).Notes.ShouldHaveSingleItem().Part.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_to_a_replaced_version_is_not_taken_and_its_text_is_kept()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/records/{id}")).Form("/sign-off");
        await portal.AmendedAsync(id);

        var answer = await supervisee.PostAsync(form, ("Answer", "Disagree"), ("Part", "personal-discussion"), ("View", "I did not ask to come off duty."));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("The record was amended while you were reading it.");
        answer.Form("/sign-off")["View"].ShouldBe("I did not ask to come off duty.");
        answer.Form("/sign-off")["ReadVersion"].ShouldBe("2");
        answer.FindAll($"a[href='/records/{id}/versions/1']").ShouldNotBeEmpty();
        answer.FindAll($"a[href='/records/{id}/versions/2']").ShouldNotBeEmpty();
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public async Task Of_an_answer_and_an_amendment_at_once_the_later_is_told()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        await supervisor.SubmitAsync($"/records/{id}", "/amendment");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Two hearings."));
        var amendment = (await supervisor.GetAsync($"/records/{id}/check")).Form("/amendment/issue");
        var signature = (await supervisee.GetAsync($"/records/{id}")).Form("/sign-off");

        var answers = await Task.WhenAll(
            supervisor.PostAsync(amendment, ("WhatChanged", "There were two."), ("TalkedOver", "true")),
            supervisee.PostAsync(signature, ("Answer", "Sign")));

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.Found, HttpStatusCode.Conflict]);
        var record = await portal.RecordAsync(id);
        (record.State, record.VersionNumber).ShouldBeOneOf((RecordState.Signed, 1), (RecordState.Waiting, 2));
        record.Signatures.Count(row => row.VersionNumber == record.VersionNumber).ShouldBe(record.State == RecordState.Signed ? 2 : 1);
    }

    [Fact]
    public async Task Only_the_supervisee_answers()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var stranger = await portal.SignedInAs(Accounts.Stranger);
        using var senior = await portal.SignedInAs(Accounts.SeniorManager);

        var own = await supervisor.PostAnywayAsync($"/records/{id}/sign-off", ("Answer", "Sign"), ("ReadVersion", "1"));
        var foreign = await stranger.PostAnywayAsync($"/records/{id}/sign-off", ("Answer", "Sign"), ("ReadVersion", "1"));
        var above = await senior.PostAnywayAsync($"/records/{id}/disagreement", ("Answer", "Disagree"), ("Part", "whole"), ("View", "No."), ("ReadVersion", "1"));

        own.Status.ShouldBe(HttpStatusCode.Conflict);
        own.Text.ShouldContain("Only the supervisee can do this.");
        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        above.Status.ShouldBe(HttpStatusCode.Conflict);
        above.Text.ShouldNotContain("Three hearings");
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public async Task A_dispute_is_closed_with_both_views_by_the_supervisor_alone()
    {
        var id = await portal.IssuedAsync();
        await portal.DisputedAsync(id);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}")).Form("/closure");

        var wrong = await supervisee.PostAnywayAsync($"/records/{id}/closure", ("SupervisorsView", "Mine."));
        var empty = await supervisor.PostAsync(form);
        var closed = await supervisor.PostAsync(form, ("SupervisorsView", "I keep to my text."));
        var again = await supervisor.PostAsync(form, ("SupervisorsView", "I keep to my text."));

        wrong.Status.ShouldBe(HttpStatusCode.Conflict);
        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        closed.Location.ShouldBe($"/records/{id}", closed.Text);
        again.Location.ShouldBe($"/records/{id}");
        var record = await portal.RecordAsync(id);
        record.State.ShouldBe(RecordState.ClosedWithBothViews);
        record.Signatures.ShouldContain(row => row.Meaning == SignatureMeaning.BothViewsStay);
        (await supervisee.GetAsync($"/records/{id}")).Text.ShouldContain("No agreement was reached. Both views are signed and stay side by side.");
    }

    [Fact]
    public async Task After_a_dispute_the_amended_version_can_be_signed_and_the_disagreement_stays()
    {
        var id = await portal.IssuedAsync();
        await portal.DisputedAsync(id);
        await portal.AmendedAsync(id);

        await portal.SignedAsync(id);

        var record = await portal.RecordAsync(id);
        (record.State, record.VersionNumber).ShouldBe((RecordState.Signed, 2));
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/records/{id}")).Text.ShouldContain("I did not ask to come off duty.");
    }

    [Fact]
    public async Task Somebody_who_disagreed_can_still_sign()
    {
        var id = await portal.IssuedAsync();
        await portal.DisputedAsync(id);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var page = await supervisee.GetAsync($"/records/{id}");
        var answer = await supervisee.PostAsync(page.Form("/sign-off"), ("Answer", "Sign"));

        page.FindAll("input[name=Answer]").Count.ShouldBe(2);
        answer.Location.ShouldBe($"/records/{id}", answer.Text);
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Signed);
    }

    [Fact]
    public async Task A_locked_record_refuses_every_change_with_a_sentence()
    {
        var id = await portal.IssuedAsync();
        await portal.SignedAsync(id);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        Page[] answers =
        [
            await supervisor.PostAnywayAsync($"/records/{id}/draft", ("Revision", "1"), (RecordScene.Support, "Changed afterwards.")),
            await supervisor.PostAnywayAsync($"/records/{id}/issue", ("Revision", "1"), ("Amends", "1")),
            await supervisor.PostAnywayAsync($"/records/{id}/amendment"),
            await supervisor.PostAnywayAsync($"/records/{id}/amendment/issue", ("Revision", "1"), ("Amends", "1"), ("WhatChanged", "All."), ("TalkedOver", "true")),
            await supervisor.PostAnywayAsync($"/records/{id}/closure", ("SupervisorsView", "Mine.")),
            await supervisee.PostAnywayAsync($"/records/{id}/disagreement", ("Answer", "Disagree"), ("Part", "whole"), ("View", "No."), ("ReadVersion", "1")),
            await supervisee.PostAnywayAsync($"/records/{id}/sign-off", ("Answer", "Comment"), ("Comment", "More."), ("ReadVersion", "1")),
            await supervisee.PostAnywayAsync($"/records/{id}/notes", ("Late", "Note"), ("Note", "More.")),
        ];

        answers.Select(answer => answer.Status).ShouldAllBe(status => status == HttpStatusCode.Conflict);
        foreach (var answer in answers[..^1])
        {
            answer.Text.ShouldContain("This record is closed for good and can no longer be changed.");
        }

        var record = await portal.RecordAsync(id);
        (record.State, record.VersionNumber, record.Notes.Count).ShouldBe((RecordState.Signed, 1, 0));
    }
}
