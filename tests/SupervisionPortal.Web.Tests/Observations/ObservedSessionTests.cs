using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Observations;

/// <summary>In Westmere, of the Central Bedfordshire pack: case supervision is observed by a peer once a year. Zoe supervises Ada, who supervises Ben; Cyd observes.</summary>
public sealed class ObservedSessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Helped = "answers/helped.Text";
    private const string Words = "Being asked what I was afraid of.";

    [Fact]
    public async Task A_peer_observes_and_the_supervisees_view_is_the_observers_alone()
    {
        var at = await SceneAsync();
        var id = await AskedAsync(at, at.Ada);
        using var cyd = await portal.SignedInAs(at.Cyd);
        using var ben = await portal.SignedInAs(at.Ben);
        var before = await DueOn(at.AdaId);
        (await cyd.SubmitAsync($"/observations/{id}", "/agreement")).Location.ShouldBe($"/observations/{id}");
        (await cyd.SubmitAsync($"/observations/{id}/observing", "/observing", ("Date", "26 November 2025"), ("Text", "Ben was asked, and agreed."))).Location.ShouldBe($"/observations/{id}/report");

        (await ben.GetAsync("/")).FindAll($"a[href='/observations/{id}/view']").Count.ShouldBe(1);
        var form = (await ben.GetAsync($"/observations/{id}/view")).Form("/view");
        (await ben.PostForJsonAsync(form, (Helped, Words))).Json.GetProperty("revision").GetString().ShouldBe("1");
        (await cyd.GetAsync($"/observations/{id}")).Text.ShouldNotContain(Words);
        (await ben.SubmitAsync($"/observations/{id}/view", "/view", ("Next", "give"))).Location.ShouldBe($"/observations/{id}");

        (await cyd.GetAsync($"/observations/{id}")).Text.ShouldContain(Words);
        await cyd.SubmitAsync($"/observations/{id}/report", "/report", ("Points[0].Seen", "The agenda was Ben’s."));
        await cyd.SubmitAsync($"/observations/{id}/check", "/sharing");
        foreach (var account in new[] { at.Ada, at.Zoe, Accounts.SeniorManager, "quality@westmere.example", "hr@westmere.example" })
        {
            using var other = await portal.SignedInAs(account);
            (await other.GetAsync($"/observations/{id}")).Body.ShouldNotContain(Words, customMessage: account);
            (await other.GetAsync($"/observations/{id}/view")).Status.ShouldBe(HttpStatusCode.NotFound, account);
            (await other.PostAnywayAsync($"/observations/{id}/view", (Helped, "Planted"), ("Next", "give"))).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }

        (await ben.GetAsync($"/observations/{id}")).Text.ShouldNotContain("The agenda was Ben’s.");
        using var ada = await portal.SignedInAs(at.Ada);
        (await ada.GetAsync($"/observations/{id}")).Text.ShouldContain("The agenda was Ben’s.");
        using var zoe = await portal.SignedInAs(at.Zoe);
        (await zoe.GetAsync($"/observations/{id}")).Text.ShouldContain("The agenda was Ben’s.");
        before.ShouldBe(new DateOnly(2026, 3, 3));
        (await DueOn(at.AdaId)).ShouldBe(new DateOnly(2026, 11, 26));
        (await portal.WithinAsync(at.Ada, db => db.Obligations.AnyAsync(row => row.PersonId == at.BenId && row.Kind == ObligationKind.ObserveSupervision))).ShouldBeFalse();
    }

    [Fact]
    public async Task Either_side_asks_there_is_one_observer_and_the_supervisee_can_have_it_cancelled()
    {
        var at = await SceneAsync();
        var id = await AskedAsync(at, at.Ben);
        using var ada = await portal.SignedInAs(at.Ada);
        using var ben = await portal.SignedInAs(at.Ben);

        (await ada.GetAsync($"/sessions/{at.Session}/observation")).Location.ShouldBe($"/observations/{id}");
        (await ben.SubmitAsync($"/observations/{id}/cancellation", "/cancellation", ("Text", "Not this time."))).Location.ShouldBe($"/observations/{id}");
        (await portal.WithinAsync(at.Ada, db => db.Observations.SingleAsync(row => row.Id == id))).State.ShouldBe(ObservationState.Cancelled);
        (await ada.GetAsync($"/sessions/{at.Session}/observation")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var at = await SceneAsync();
        using var ada = await portal.SignedInAs(at.Ada);
        async Task<string> Asked(string email) => (await ada.SubmitAsync($"/sessions/{at.Session}/observation", "/observation", ("Email", email))).Text;

        (await Asked("nobody@nowhere.example")).ShouldContain("Nobody in post has this address");
        (await Asked(at.Ben)).ShouldContain("Somebody else observes");
        (await Asked(at.Ada)).ShouldContain("Somebody else observes");
        foreach (var account in new[] { at.Cyd, Accounts.SeniorManager, Accounts.Stranger })
        {
            using var other = await portal.SignedInAs(account);
            (await other.GetAsync($"/sessions/{at.Session}/observation")).Status.ShouldBe(HttpStatusCode.NotFound, account);
            (await other.PostAnywayAsync($"/sessions/{at.Session}/observation", ("Email", at.Cyd))).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }

        var held = await portal.HeldSessionAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/sessions/{held}/observation")).Text.ShouldContain("Only a supervision session that is still to come can be observed.");
    }

    [Fact]
    public async Task What_was_given_is_given_and_nothing_blank_is()
    {
        var at = await SceneAsync();
        var id = await AskedAsync(at, at.Ada);
        using var cyd = await portal.SignedInAs(at.Cyd);
        using var ben = await portal.SignedInAs(at.Ben);
        (await ben.GetAsync($"/observations/{id}/view")).Status.ShouldBe(HttpStatusCode.Conflict);
        await cyd.SubmitAsync($"/observations/{id}/observing", "/observing", ("Date", "26 November 2025"), ("Text", "Ben was asked, and agreed."));

        var blank = await ben.SubmitAsync($"/observations/{id}/view", "/view", ("Next", "give"));
        var form = (await ben.GetAsync($"/observations/{id}/view")).Form("/view");
        await ben.PostAsync(form, (Helped, Words), ("Next", "leave"));
        var behind = await ben.PostAsync(form, (Helped, "Typed in another tab."));
        await ben.PostAsync(behind.Form("/view").With(("Next", "give")));
        var late = await ben.PostAnywayAsync($"/observations/{id}/view", (Helped, "After it was given."), ("Revision", "2"));

        blank.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        behind.Status.ShouldBe(HttpStatusCode.Conflict);
        behind.Text.ShouldContain(Words);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.WithinAsync(at.Ben, db => db.SuperviseesViews.SingleAsync(row => row.ObservationId == id))).Answers.ShouldHaveSingleItem().Text.ShouldBe("Typed in another tab.");
    }

    [Fact]
    public async Task One_on_paper_counts_for_whoever_supervises()
    {
        var at = await SceneAsync();
        using var zoe = await portal.SignedInAs(at.Zoe);

        await zoe.SubmitAsync($"/people/{at.AdaId}/observations/paper", "/paper", ("Date", "24 November 2025"), ("Kind", "Supervision"));

        (await DueOn(at.AdaId)).ShouldBe(new DateOnly(2026, 11, 24));
        (await zoe.GetAsync($"/people/{at.AdaId}/observations")).Text.ShouldContain("A supervision session");
    }

    private async Task<Scene> SceneAsync()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var key = Guid.NewGuid().ToString("n")[..12];
        var (zoe, ada, ben, cyd) = ($"zoe@{key}.example", $"ada@{key}.example", $"ben@{key}.example", $"cyd@{key}.example");
        var head = await cast.JoinsAsync(zoe, new(2025, 3, 3), role: PostRole.Manager);
        var lead = await cast.JoinsAsync(ada, new(2025, 3, 3), head, PostRole.Manager);
        var worker = await cast.JoinsAsync(ben, new(2025, 3, 3), lead);
        await cast.JoinsAsync(cyd, new(2025, 3, 3), role: PostRole.Manager);
        var session = await cast.BookedAsync(worker, lead, new(2025, 11, 26));
        // Whoever supervises is known to the clock from the next look at their facts on.
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(lead, new(2025, 4, 1), new(2025, 4, 2), planned: true, sickness: false)));
        return new Scene(zoe, ada, lead, ben, worker, cyd, session);
    }

    private async Task<Guid> AskedAsync(Scene at, string asks)
    {
        using var browser = await portal.SignedInAs(asks);
        var answer = await browser.SubmitAsync($"/sessions/{at.Session}/observation", "/observation", ("Email", at.Cyd));
        answer.Location.ShouldNotBeNull(answer.Text);
        return Guid.Parse(answer.Location.Split('/')[2]);
    }

    private Task<DateOnly?> DueOn(Guid person) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.ObserveSupervision).Select(row => row.DueOn).SingleAsync());

    private sealed record Scene(string Zoe, string Ada, Guid AdaId, string Ben, Guid BenId, string Cyd, Guid Session);
}
