using System.Net;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

/// <summary>Each with its own clock: the window of Westmere's policy ends with Wednesday 3 December.</summary>
public sealed class LapseTests
{
    private static readonly DateTime Midnight = new(2025, 12, 4, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task On_the_last_minute_of_the_last_day_it_can_still_be_signed()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(Midnight.AddSeconds(-1));

        await portal.SignedAsync(id);

        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Signed);
    }

    [Fact]
    public async Task From_the_first_instant_after_it_the_page_says_that_the_window_has_ended_though_no_sweep_came_by()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(Midnight);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var page = await supervisee.GetAsync($"/records/{id}");

        page.Text.ShouldContain("Accepted by lapse, not signed");
        page.Text.ShouldContain("Nobody answered by the end of Wednesday 3 December");
        page.HasForm("/sign-off").ShouldBeFalse();
        page.HasForm("/notes").ShouldBeTrue();
        (await supervisee.GetAsync("/records?own=true&state=AcceptedByLapse")).FindAll($"a[href='/records/{id}']").ShouldNotBeEmpty();
        (await supervisee.GetAsync("/records?own=true&state=Waiting")).FindAll($"a[href='/records/{id}']").ShouldBeEmpty();
        (await portal.RecordAsync(id)).State.ShouldBe(RecordState.Waiting);
    }

    [Fact]
    public async Task An_answer_after_the_window_is_refused_and_the_record_accepted_from_the_windows_end()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(Midnight.AddMinutes(-10));
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/records/{id}")).Form("/sign-off");
        portal.Clock.Set(Midnight.AddHours(9));

        var answer = await supervisee.PostAsync(form, ("Answer", "Disagree"), ("Part", "personal-discussion"), ("View", "I did not ask to come off duty."));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("The window to answer has ended");
        answer.Form("/notes")["LateView"].ShouldBe("I did not ask to come off duty.");
        var record = await portal.RecordAsync(id);
        (record.State, record.AnsweredAt).ShouldBe((RecordState.AcceptedByLapse, Midnight));
        record.Moves.Single(move => move.Verb == RecordVerb.AcceptByLapse).At.ShouldBe(Midnight);
        record.Signatures.ShouldAllBe(signature => signature.Party == SignatureParty.Supervisor);
    }

    [Fact]
    public async Task What_comes_late_is_kept_beside_the_record_and_undoes_nothing()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(Midnight.AddHours(9));
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var note = await supervisee.SubmitAsync($"/records/{id}", "/notes", ("Late", "Note"), ("Note", "I was on leave."));
        var disagreement = await supervisee.SubmitAsync($"/records/{id}", "/notes", ("Late", "Disagreement"), ("LatePart", "personal-discussion"), ("LateView", "I did not ask."));
        var signature = await supervisee.SubmitAsync($"/records/{id}", "/notes", ("Late", "Signature"));

        new[] { note, disagreement, signature }.ShouldAllBe(answer => answer.Location == $"/records/{id}");
        var record = await portal.RecordAsync(id);
        (record.State, record.AnsweredAt).ShouldBe((RecordState.AcceptedByLapse, Midnight));
        record.Notes.Select(row => row.Kind).ShouldBe([RecordNoteKind.LateNote, RecordNoteKind.LateDisagreement, RecordNoteKind.LateSignature], ignoreOrder: true);
        record.Signatures.Count(row => row.Party == SignatureParty.Supervisee).ShouldBe(2);
        var page = await supervisee.GetAsync($"/records/{id}");
        page.Text.ShouldContain("Accepted by lapse, not signed");
        page.Text.ShouldContain("I was on leave.");
    }

    [Fact]
    public async Task A_late_note_posted_twice_stands_there_once()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(Midnight.AddHours(9));
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/records/{id}")).Form("/notes");

        await supervisee.PostAsync(form, ("Late", "Note"), ("Note", "I was on leave."));
        var second = await supervisee.PostAsync(form, ("Late", "Note"), ("Note", "I was on leave."));

        second.Location.ShouldBe($"/records/{id}");
        (await portal.RecordAsync(id)).Notes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_the_window_the_supervisor_cannot_amend_either()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(Midnight.AddHours(9));
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var page = await supervisor.GetAsync($"/records/{id}");
        var answer = await supervisor.PostAnywayAsync($"/records/{id}/amendment");

        page.HasForm("/amendment").ShouldBeFalse();
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.RecordAsync(id)).VersionNumber.ShouldBe(1);
    }
}
