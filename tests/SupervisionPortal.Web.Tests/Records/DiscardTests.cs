using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

public sealed class DiscardTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_discarded_amendment_is_gone_and_what_was_sent_stands()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await AmendingAsync(id);
        var before = await portal.RecordAsync(id);
        var page = await supervisor.GetAsync($"/records/{id}/discard");
        page.Text.ShouldContain("Version 1 stays as it was sent");
        page.Text.ShouldContain("What I would have changed.");

        var answer = await supervisor.PostAsync(page.Form("/amendment/discard"));

        answer.Location.ShouldBe($"/records/{id}", answer.Text);
        var shown = await supervisor.FollowAsync(answer);
        shown.Text.ShouldContain("The amendment is discarded. Version 1 stands as it was sent.");
        shown.Text.ShouldContain("discarded an amendment that was not sent");
        var record = await portal.RecordAsync(id);
        (record.State, record.VersionNumber, record.WindowEndsOn, record.LapsesAt, record.IssuedAt).ShouldBe((before.State, 1, before.WindowEndsOn, before.LapsesAt, before.IssuedAt));
        record.Moves.Single(move => move.Verb == RecordVerb.DiscardAmendment).ById.ShouldBe(record.SupervisorId);
        (await DraftsAsync(id)).ShouldBe(0);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var read = await supervisee.GetAsync($"/records/{id}");
        read.Text.ShouldContain("Three hearings in one month were too many.");
        read.Text.ShouldNotContain("discarded an amendment");
        await portal.SignedAsync(id);
    }

    [Fact]
    public async Task A_second_click_discards_nothing_twice_and_no_later_amendment()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await AmendingAsync(id);
        var form = (await supervisor.GetAsync($"/records/{id}/discard")).Form("/amendment/discard");
        await supervisor.PostAsync(form);

        var second = await supervisor.PostAsync(form);
        await supervisor.SubmitAsync($"/records/{id}", "/amendment");
        var late = await supervisor.PostAsync(form);

        second.Location.ShouldBe($"/records/{id}");
        (await portal.RecordAsync(id)).Moves.Count(move => move.Verb == RecordVerb.DiscardAmendment).ShouldBe(1);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("The text was changed since you opened this page.");
        (await DraftsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_discarded_that_was_not_seen()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await AmendingAsync(id);
        var form = (await supervisor.GetAsync($"/records/{id}/discard")).Form("/amendment/discard");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Typed in another tab."));

        var answer = await supervisor.PostAsync(form);

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Typed in another tab.");
        (await DraftsAsync(id)).ShouldBe(1);
        (await supervisor.PostAsync(answer.Form("/amendment/discard"))).Location.ShouldBe($"/records/{id}");
    }

    [Fact]
    public async Task Only_the_supervisor_discards()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await AmendingAsync(id);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        (await supervisee.GetAsync($"/records/{id}/discard")).Status.ShouldBe(HttpStatusCode.NotFound);
        var answer = await supervisee.PostAnywayAsync($"/records/{id}/amendment/discard");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Only the supervisor can do this.");
        (await DraftsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_final_is_not_discarded_and_the_text_stays_to_be_read()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await AmendingAsync(id);
        var form = (await supervisor.GetAsync($"/records/{id}/discard")).Form("/amendment/discard");
        await portal.SignedAsync(id);

        var answer = await supervisor.PostAsync(form);
        var page = await supervisor.GetAsync($"/records/{id}/discard");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("closed for good");
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("What I would have changed.");
        (await DraftsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_nothing_is_begun_nothing_is_discarded()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await supervisor.PostAnywayAsync($"/records/{id}/amendment/discard");
        var first = await supervisor.PostAnywayAsync($"/records/{id}/discard");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Nothing is begun that could be discarded.");
        first.Status.ShouldBe(HttpStatusCode.Conflict);
        (await supervisor.GetAsync($"/records/{id}/discard")).Location.ShouldBe($"/records/{id}");
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public async Task A_draft_begun_by_mistake_is_discarded_with_its_reason_and_the_record_can_be_begun_again()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Of somebody else."));
        var session = (await portal.RecordAsync(id)).SessionId;
        var form = (await supervisor.GetAsync($"/records/{id}/discard")).Form("/discard");

        var unsaid = await supervisor.PostAsync(form);
        var answer = await supervisor.PostAsync(form, ("Why", "Begun for the wrong session."));
        var again = await supervisor.PostAsync(form, ("Why", "Begun for the wrong session."));

        unsaid.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unsaid.Text.ShouldContain("Say why the draft is discarded");
        answer.Location.ShouldBe($"/sessions/{session}", answer.Text);
        again.Location.ShouldBe($"/sessions/{session}", again.Text);
        var record = await portal.RecordAsync(id);
        record.State.ShouldBe(RecordState.Discarded);
        record.Moves.Single(move => move.Verb == RecordVerb.Discard).Why.ShouldBe("Begun for the wrong session.");
        (await supervisor.GetAsync("/records?page=1")).Body.ShouldNotContain(id.ToString());
        (await supervisor.GetAsync($"/records/{id}")).Location.ShouldBe($"/sessions/{session}");
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        (await supervisee.GetAsync($"/records/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await supervisor.SubmitAsync($"/sessions/{session}", "/record")).Location.ShouldBe($"/records/{id}/draft");
        var draft = await supervisor.GetAsync($"/records/{id}/draft");
        draft.Text.ShouldContain("discarded an earlier draft");
        draft.Text.ShouldContain("“Begun for the wrong session.”");
        draft.Text.ShouldNotContain("Of somebody else.");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "The right one."));
        (await supervisor.SubmitAsync($"/records/{id}/check", "/issue")).Location.ShouldBe($"/records/{id}");
        (await supervisee.GetAsync($"/records/{id}")).Text.ShouldNotContain("wrong session");
    }

    private async Task<Browser> AmendingAsync(Guid id)
    {
        var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}", "/amendment");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "What I would have changed."));
        return supervisor;
    }

    private Task<int> DraftsAsync(Guid id) => portal.WithinAsync(Accounts.Supervisor, db => db.RecordDrafts.CountAsync(row => row.RecordId == id));
}
