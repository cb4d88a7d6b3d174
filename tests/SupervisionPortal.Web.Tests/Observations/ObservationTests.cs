using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Observations;

/// <summary>In Larkhaven, of the Havering pack: practice is observed twice a year. Ada supervises Ben; Cyd observes him.</summary>
public sealed class ObservationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Seen = "Sat on the floor before speaking to the adults.";

    [Fact]
    public async Task From_the_day_named_to_the_signature_and_into_the_next_supervision()
    {
        var at = await SceneAsync();
        var id = await PlannedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        using var worker = await portal.SignedInAs(at.Ben);

        (await worker.GetAsync("/")).FindAll($"a[href='/observations/{id}']").Count.ShouldBe(1);
        (await worker.SubmitAsync($"/observations/{id}", "/agreement")).Location.ShouldBe($"/observations/{id}");
        var due = await DueOn(at.BenId);
        (await observer.SubmitAsync($"/observations/{id}/observing", "/observing", ("Date", "26 November 2025"), ("Text", "mother and child; asked by the worker"))).Location.ShouldBe($"/observations/{id}/report");
        (await observer.SubmitAsync($"/observations/{id}/report", "/report", ("Points[0].Seen", Seen), ("Actions[0].What", "Leave a written note"), ("Actions[0].Who", "worker"), ("Actions[0].ByWhen", "12 December 2025"), ("Next", "check"))).Location.ShouldBe($"/observations/{id}/check");
        (await worker.GetAsync($"/observations/{id}")).Text.ShouldNotContain(Seen);
        (await observer.SubmitAsync($"/observations/{id}/check", "/sharing")).Location.ShouldBe($"/observations/{id}");
        (await worker.SubmitAsync($"/observations/{id}/reflection", "/reflection", ("Text", "I would begin with the child again."))).Location.ShouldBe($"/observations/{id}");
        (await observer.GetAsync($"/observations/{id}")).Text.ShouldNotContain("begin with the child again");
        (await observer.SubmitAsync($"/observations/{id}/discussion", "/discussion", ("Date", "26 November 2025"))).Location.ShouldBe($"/observations/{id}");
        (await worker.SubmitAsync($"/observations/{id}", "/sign-off", ("Answer", "Sign"))).Location.ShouldBe($"/observations/{id}");

        due.ShouldBe(new DateOnly(2025, 9, 3));
        (await DueOn(at.BenId)).ShouldBe(new DateOnly(2026, 5, 26));
        var shown = await observer.GetAsync($"/observations/{id}");
        shown.Text.ShouldContain(Seen);
        shown.Text.ShouldContain("I would begin with the child again.");
        shown.Text.ShouldContain("Signed by both");
        using var supervisor = await portal.SignedInAs(at.Ada);
        (await supervisor.GetAsync($"/observations/{id}")).Text.ShouldContain(Seen);
        (await supervisor.GetAsync($"/people/{at.BenId}/actions")).FindAll($"a[href='/observations/{id}']").Count.ShouldBe(1);
        (await supervisor.GetAsync(await BegunAsync(at))).Find("#last").TextContent.ShouldContain("Leave a written note");
    }

    [Fact]
    public async Task Its_words_are_for_the_three_alone()
    {
        var at = await SceneAsync();
        var id = await SharedAsync(at);

        foreach (var account in new[] { Accounts.Stranger, "senior@larkhaven.example", "hr@larkhaven.example", "quality@larkhaven.example", Accounts.Supervisor })
        {
            using var browser = await portal.SignedInAs(account);
            var page = await browser.GetAsync($"/observations/{id}");
            page.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], account);
            page.Body.ShouldNotContain(Seen, customMessage: account);
            page.Body.ShouldNotContain("mother and child", customMessage: account);
            foreach (var path in new[] { "report", "check", "reflection" })
            {
                (await browser.GetAsync($"/observations/{id}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, $"{account} {path}");
            }

            foreach (var path in new[] { "agreement", "move", "cancellation", "observing", "report", "sharing", "reopening", "discussion", "reflection", "sign-off", "readings" })
            {
                (await browser.PostAnywayAsync($"/observations/{id}/{path}", ("Text", "Planted"), ("Date", "26 November 2025"))).Status.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Conflict], $"{account} {path}");
            }
        }

        (await StateAsync(id)).ShouldBe(ObservationState.Shared);
        using var stranger = await portal.SignedInAs(Accounts.Supervisor);
        (await stranger.GetAsync($"/observations/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var hr = await portal.SignedInAs("hr@larkhaven.example");
        (await hr.GetAsync($"/observations/{id}")).Text.ShouldContain("There is a report.");
    }

    [Fact]
    public async Task A_report_taken_back_is_shared_anew_and_only_what_was_read_is_signed()
    {
        var at = await SceneAsync();
        var id = await SharedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        using var worker = await portal.SignedInAs(at.Ben);

        (await observer.SubmitAsync($"/observations/{id}/reopening", "/reopening", ("Text", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await observer.SubmitAsync($"/observations/{id}/reopening", "/reopening", ("Text", "A slip of the pen."));
        (await worker.GetAsync($"/observations/{id}")).Text.ShouldNotContain(Seen);
        await observer.SubmitAsync($"/observations/{id}/report", "/report", ("Points[0].Seen", "Sat on the floor first."));
        var check = (await observer.GetAsync($"/observations/{id}/check")).Form("/sharing");
        await observer.SubmitAsync($"/observations/{id}/report", "/report", ("Summary", "Careful work."));
        var stale = await observer.PostAsync(check);
        await observer.PostAsync(stale.Form("/sharing"));
        await observer.SubmitAsync($"/observations/{id}/discussion", "/discussion", ("Date", "26 November 2025"));
        var sign = (await worker.GetAsync($"/observations/{id}")).Form("/sign-off").With(("Answer", "OwnView"), ("View", "I named it before the door."));
        await worker.SubmitAsync($"/observations/{id}/reflection", "/reflection", ("Text", "Later thought."));
        var changed = await worker.PostAsync(sign);
        var signed = await worker.PostAsync(changed.Form("/sign-off").With(("Answer", "OwnView"), ("View", "I named it before the door.")));
        var again = await worker.PostAsync(changed.Form("/sign-off").With(("Answer", "OwnView"), ("View", "Twice.")));

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text.ShouldContain("Later thought.");
        (signed.Location, again.Location).ShouldBe(($"/observations/{id}", $"/observations/{id}"));
        await portal.WithinAsync(at.Ben, async db =>
        {
            (await db.ObservationReports.CountAsync(row => row.ObservationId == id)).ShouldBe(2);
            var signature = await db.ObservationSignatures.SingleAsync(row => row.ObservationId == id && !row.IsObservers);
            (signature.Number, signature.Text, signature.Reflection).ShouldBe((2, "I named it before the door.", "Later thought."));
        });
        (await StateAsync(id)).ShouldBe(ObservationState.SignedWithOwnView);
    }

    [Fact]
    public async Task Two_windows_never_overwrite_each_other_and_a_new_row_gets_one_key()
    {
        var at = await SceneAsync();
        var id = await ObservedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        var form = (await observer.GetAsync($"/observations/{id}/report")).Form("/report");

        var first = await observer.PostForJsonAsync(form, ("Points[0].Seen", Seen), ("Actions[0].What", "Leave a note"));
        var second = await observer.PostForJsonAsync(form, ("Points[0].Seen", "Typed in another tab."));
        var behind = await observer.PostAsync(form, ("Points[0].Seen", "Typed in another tab."));
        var saved = await observer.PostAsync(behind.Form("/report"));
        var again = await observer.PostForJsonAsync(form, ("Revision", "2"), ("Points[0].Seen", new string('x', ObservationContent.TextLength + 1)));

        first.Json.GetProperty("fields").GetProperty("Actions[0].Id").GetString().ShouldNotBeNullOrEmpty();
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Json.GetProperty("fields").GetProperty("Points[0].Seen").GetString().ShouldBe(Seen);
        behind.Text.ShouldContain(Seen);
        behind.Form("/report")["Points[0].Seen"].ShouldBe("Typed in another tab.");
        saved.Location.ShouldBe($"/observations/{id}/report#actions");
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task More_actions_than_a_report_holds_are_refused_and_none_is_dropped()
    {
        var at = await SceneAsync();
        var id = await ObservedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        var rows = Enumerable.Range(0, ObservationContent.MostActions + 1).Select(row => ($"Actions[{row}].What", $"Action {row}")).ToArray();

        var refused = await observer.SubmitAsync($"/observations/{id}/report", "/report", rows);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("20 actions are the most a report holds");
        refused.Form("/report")["Actions[20].What"].ShouldBe("Action 20");
        (await observer.SubmitAsync($"/observations/{id}/report", "/report", rows[..^1])).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_said_beside_its_field()
    {
        var at = await SceneAsync();
        using var supervisor = await portal.SignedInAs(at.Ada);
        async Task<string> Planned(params (string, string)[] fields) => (await supervisor.SubmitAsync($"/people/{at.BenId}/observations/new", "/observations", fields)).Text;

        (await Planned(("Date", "one day"), ("Activity", ""))).ShouldContain("Enter a date, like");
        (await Planned(("Date", "1 December 2025"), ("Activity", "Home visit"))).ShouldContain("Choose who observes");
        (await Planned(("Date", "1 December 2025"), ("Activity", "Home visit"), ("Observer", "other"), ("Email", "nobody@nowhere.example"))).ShouldContain("Nobody in post has this address");
        (await Planned(("Date", "1 December 2025"), ("Activity", "Home visit"), ("Observer", "other"), ("Email", at.Ben))).ShouldContain("nobody observes their own practice");
        (await Planned(("Date", "3 November 2025"), ("Activity", "Home visit"), ("Observer", "supervisor"))).ShouldContain("Choose today or a later day. One that took place is recorded on paper.");
        var id = await PlannedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        (await observer.SubmitAsync($"/observations/{id}/observing", "/observing", ("Text", ""))).Text.ShouldContain("Say who was present");
        (await observer.SubmitAsync($"/observations/{id}/cancellation", "/cancellation", ("Text", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await observer.GetAsync($"/observations/{id}/report")).Location.ShouldBe($"/observations/{id}");
        using var worker = await portal.SignedInAs(at.Ben);
        (await worker.GetAsync($"/observations/{id}/observing")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await worker.GetAsync($"/people/{at.BenId}/observations/paper")).Text.ShouldContain("Only the supervisor can do this.");
    }

    [Fact]
    public async Task One_on_paper_counts_from_its_day_and_is_recorded_once()
    {
        var at = await SceneAsync();
        using var supervisor = await portal.SignedInAs(at.Ada);
        var form = (await supervisor.GetAsync($"/people/{at.BenId}/observations/paper")).Form("/paper").With(("Date", "24 November 2025"));

        await supervisor.PostAsync(form);
        var twice = await supervisor.PostAsync(form);
        var early = await supervisor.SubmitAsync($"/people/{at.BenId}/observations/paper", "/paper", ("Date", "3 February 2025"));
        var ahead = await supervisor.SubmitAsync($"/people/{at.BenId}/observations/paper", "/paper", ("Date", "27 November 2025"));

        twice.Location.ShouldBe($"/people/{at.BenId}/observations");
        (await DueOn(at.BenId)).ShouldBe(new DateOnly(2026, 5, 24));
        early.Text.ShouldContain("Enter a day in post: the post began on Monday 3 March");
        ahead.Text.ShouldContain("Enter today or a day before");
        (await supervisor.GetAsync($"/people/{at.BenId}/observations")).FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Quality_assurance_reads_what_was_drawn_and_the_worker_is_told()
    {
        await using var own = new PortalFactory();
        const string quality = "quality@larkhaven.example";
        var drawn = await own.WithinAsync(quality, db => db.SampledObservations.OrderByDescending(row => row.Place).Select(row => row.ObservationId).FirstAsync());
        var others = await own.WithinAsync(quality, db => db.Observations.Where(row => row.State == ObservationState.Signed && !db.SampledObservations.Any(sampled => sampled.ObservationId == row.Id)).Select(row => row.Id).FirstAsync());
        using var browser = await own.SignedInAs(quality);

        var page = await browser.GetAsync($"/observations/{drawn}");
        await browser.SubmitAsync($"/observations/{drawn}", "/readings");
        await browser.PostAnywayAsync($"/observations/{drawn}/readings");
        var read = await browser.GetAsync($"/observations/{drawn}");

        page.FindAll(".record-part").ShouldBeEmpty();
        page.Text.ShouldContain("It was drawn for quality assurance.");
        read.Text.ShouldContain("Taken together");
        (await browser.PostAnywayAsync($"/observations/{others}/readings")).Status.ShouldBe(HttpStatusCode.Conflict);
        await own.WithinAsync(quality, async db =>
        {
            (await db.ObservationReadings.CountAsync(row => row.ObservationId == drawn)).ShouldBe(1);
            (await db.Notices.CountAsync(row => row.Kind == NoticeKind.ObservationRead && row.Path == $"/observations/{drawn}")).ShouldBe(1);
        });
    }

    [Fact]
    public async Task A_sample_is_drawn_by_chance_once_by_quality_assurance_alone_and_can_be_drawn_again()
    {
        await using var own = new PortalFactory();
        const string quality = "quality@larkhaven.example";
        using var browser = await own.SignedInAs(quality);
        var form = (await browser.GetAsync("/observations/samples")).Form("/samples").With(("From", "1 June 2025"), ("Until", "26 November 2025"), ("Size", "3"));

        var drawn = await browser.PostAsync(form);
        var twice = await browser.PostAsync(form);
        var none = await browser.SubmitAsync("/observations/samples", "/samples", ("From", "1 June 2019"), ("Until", "2 June 2019"), ("Size", "3"));
        var wrong = await browser.SubmitAsync("/observations/samples", "/samples", ("From", "2 June 2025"), ("Until", "1 June 2025"), ("Size", "900"));

        twice.Location.ShouldBe(drawn.Location);
        none.Text.ShouldContain("No signed report of an observation is of this period");
        wrong.FindAll(".govuk-error-summary li").Count.ShouldBe(2);
        await own.WithinAsync(quality, async db =>
        {
            var id = Guid.Parse(drawn.Location!.Split('/')[^1]);
            var sample = await db.ObservationSamples.Include(row => row.Observations).SingleAsync(row => row.Id == id);
            var population = await db.Observations
                .Where(row => row.ObservedOn >= sample.From && row.ObservedOn <= sample.Until && (row.State == ObservationState.Signed || row.State == ObservationState.SignedWithOwnView))
                .Select(row => row.Id).ToListAsync();
            population.Count.ShouldBe(sample.Population);
            Domain.Inspections.Sampling.Draw(sample.Seed, population, sample.Size).ShouldBe(sample.Observations.OrderBy(row => row.Place).Select(row => row.ObservationId));
        });
        using var other = await own.SignedInAs(Accounts.Stranger);
        (await other.GetAsync("/observations/samples")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(drawn.Location!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAnywayAsync("/observations/samples", ("From", "1 June 2025"), ("Until", "26 November 2025"), ("Size", "3"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Moved_by_the_worker_it_waits_for_the_observer_and_each_is_told()
    {
        var at = await SceneAsync();
        var id = await PlannedAsync(at);
        using var worker = await portal.SignedInAs(at.Ben);
        await worker.SubmitAsync($"/observations/{id}/move", "/move", ("Date", "3 December 2025"));
        using var observer = await portal.SignedInAs(at.Cyd);

        (await worker.GetAsync($"/observations/{id}")).HasForm("/agreement").ShouldBeFalse();
        var agreement = (await observer.GetAsync($"/observations/{id}")).Form("/agreement");
        (await observer.PostAsync(agreement)).Location.ShouldBe($"/observations/{id}");
        (await observer.PostAsync(agreement)).Location.ShouldBe($"/observations/{id}");
        (await observer.SubmitAsync($"/observations/{id}/cancellation", "/cancellation", ("Text", "The family moved away."))).Location.ShouldBe($"/observations/{id}");

        (await StateAsync(id)).ShouldBe(ObservationState.Cancelled);
        var told = await portal.WithinAsync(at.Ben, db => db.Notices.Where(row => row.Path == $"/observations/{id}").Select(row => new { row.PersonId, row.Kind }).ToListAsync());
        told.Select(row => (row.PersonId, row.Kind)).ShouldBe(
            [
                (at.BenId, NoticeKind.ObservationPlanned), (at.CydId, NoticeKind.ObservationPlanned),
                (at.CydId, NoticeKind.ObservationMoved),
                (at.BenId, NoticeKind.ObservationAgreed),
                (at.BenId, NoticeKind.ObservationCancelled), (at.AdaId, NoticeKind.ObservationCancelled),
            ],
            ignoreOrder: true);
    }

    private async Task<Scene> SceneAsync()
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var key = Guid.NewGuid().ToString("n")[..12];
        var (ada, ben, cyd) = ($"ada@{key}.example", $"ben@{key}.example", $"cyd@{key}.example");
        var lead = await cast.JoinsAsync(ada, new(2025, 3, 3));
        return new Scene(ada, lead, ben, await cast.JoinsAsync(ben, new(2025, 3, 3), lead), cyd, await cast.JoinsAsync(cyd, new(2025, 3, 3)));
    }

    private async Task<Guid> PlannedAsync(Scene at)
    {
        using var supervisor = await portal.SignedInAs(at.Ada);
        var answer = await supervisor.SubmitAsync($"/people/{at.BenId}/observations/new", "/observations", ("Date", "26 November 2025"), ("Activity", "Home visit"), ("Observer", "other"), ("Email", at.Cyd));
        answer.Location.ShouldNotBeNull(answer.Text);
        return Guid.Parse(answer.Location.Split('/')[2]);
    }

    private async Task<Guid> ObservedAsync(Scene at)
    {
        var id = await PlannedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        await observer.SubmitAsync($"/observations/{id}/observing", "/observing", ("Date", "26 November 2025"), ("Text", "mother and child; asked by the worker"));
        return id;
    }

    private async Task<Guid> SharedAsync(Scene at)
    {
        var id = await ObservedAsync(at);
        using var observer = await portal.SignedInAs(at.Cyd);
        await observer.SubmitAsync($"/observations/{id}/report", "/report", ("Points[0].Seen", Seen));
        (await observer.SubmitAsync($"/observations/{id}/check", "/sharing")).Location.ShouldBe($"/observations/{id}");
        return id;
    }

    /// <summary>The record of a session held today, as Ada begins it.</summary>
    private async Task<string> BegunAsync(Scene at)
    {
        var session = await portal.WithinAsync(at.Ada, async db =>
        {
            var day = new DateOnly(2025, 11, 26);
            var lead = new Actor(at.AdaId, Relation.Supervisor);
            var held = Session.Plan(at.BenId, at.AdaId, SessionKind.OneToOne, day, null, 60, null, lead, portal.Clock.Now, day);
            held.Hold(day, 60, casesDiscussed: false, lead, portal.Clock.Now, day);
            db.Sessions.Add(held);
            await db.SaveChangesAsync();
            return held.Id;
        });
        using var supervisor = await portal.SignedInAs(at.Ada);
        return (await supervisor.SubmitAsync($"/sessions/{session}", "/record")).Location!;
    }

    private Task<ObservationState> StateAsync(Guid id) => portal.WithinAsync(Accounts.Stranger, db => db.Observations.Where(row => row.Id == id).Select(row => row.State).SingleAsync());

    private Task<DateOnly?> DueOn(Guid person) =>
        portal.WithinAsync(Accounts.Stranger, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.ObservePractice).Select(row => row.DueOn).SingleAsync());

    private sealed record Scene(string Ada, Guid AdaId, string Ben, Guid BenId, string Cyd, Guid CydId);
}
