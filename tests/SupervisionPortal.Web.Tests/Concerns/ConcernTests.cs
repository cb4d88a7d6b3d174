using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Concerns;

public sealed class ConcernTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Words = "We only ever go through the list of cases.";

    [Fact]
    public async Task A_concern_goes_to_the_line_manager_with_the_others_knowledge_and_is_followed_to_its_outcome()
    {
        var scene = await SceneAsync("c1");
        var id = await RaisedAsync("ben@c1.example", null);
        (await Get("hal@c1.example", "/")).Text.ShouldContain("Ben Cast: acknowledge a concern about supervision with Ada Cast");
        (await Get("ada@c1.example", $"/concerns/{id}")).Text.ShouldContain(Words);

        await PostAsync("hal@c1.example", id, "acknowledgement", ("Text", "I will speak with both."));
        await PostAsync("hal@c1.example", id, "step", ("Text", "Sat in on a session."));
        await PostAsync("hal@c1.example", id, "resolution", ("Outcome", "Settled"), ("Text", "Half of the time is kept for learning."));

        var page = await Get("ben@c1.example", $"/concerns/{id}");
        page.Text.ShouldContain("Sat in on a session.");
        page.Text.ShouldContain("The two agreed how to go on");
        (await Get("hal@c1.example", "/")).Text.ShouldNotContain("concern");
        (await MovesOf(id)).Select(move => move.Verb).ShouldBe([ConcernVerb.Raise, ConcernVerb.Acknowledge, ConcernVerb.TakeStep, ConcernVerb.Resolve]);
        (await portal.WithinAsync(Accounts.Administrator, db => db.Concerns.SingleAsync(row => row.Id == id))).HandlerId.ShouldBe(scene.Head);
    }

    [Fact]
    public async Task Whose_supervisor_is_away_says_so_to_the_line_manager_who_names_cover()
    {
        await SceneAsync("away");
        var file = await Get("ben@away.example", "/supervision");
        file.FindAll("a[href='/concerns/new?about=SupervisorAway']").ShouldHaveSingleItem();
        using var browser = await portal.SignedInAs("ben@away.example");
        var form = (await browser.GetAsync("/concerns/new?about=SupervisorAway")).Form("/concerns");
        form["About"].ShouldBe("SupervisorAway");

        var raised = await browser.PostAsync(form.With([("Text", "Away since the start of the month.")]));
        var id = Guid.Parse(raised.Location!.Split('/')[^1]);

        var supervisor = await portal.PersonOf("ada@away.example");
        (await Get("hal@away.example", "/")).Text.ShouldContain("Ben Cast: acknowledge a concern about supervision with Ada Cast");
        var seen = await Get("hal@away.example", $"/concerns/{id}");
        seen.FindAll($"a[href='/people/{supervisor}/absences']").ShouldHaveSingleItem();
        (await Get("hal@away.example", $"/people/{supervisor}/absences")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get("ada@away.example", $"/concerns/{id}")).FindAll($"a[href='/people/{supervisor}/absences']").ShouldBeEmpty();
        await PostAsync("hal@away.example", id, "acknowledgement", ("Text", "I see to it."));
        await PostAsync("hal@away.example", id, "resolution", ("Outcome", "CoverArranged"), ("Text", "Dee supervises until Ada is back."));
        (await Get("ben@away.example", $"/concerns/{id}")).Text.ShouldContain("Cover was arranged");
    }

    [Fact]
    public async Task No_door_opens_it_to_anybody_else()
    {
        await SceneAsync("c2");
        var id = await RaisedAsync("ben@c2.example", null);

        foreach (var other in new[] { "dee@c2.example", Accounts.Administrator, Accounts.SeniorManager, "quality@westmere.example", "hr@westmere.example", Accounts.Supervisor, Accounts.Stranger })
        {
            (await Get(other, $"/concerns/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await Get(other, "/concerns")).Body.ShouldNotContain(id.ToString(), customMessage: other);
            (await Get(other, "/")).Body.ShouldNotContain(id.ToString(), customMessage: other);
        }
    }

    [Fact]
    public async Task What_is_about_the_line_manager_too_goes_to_their_manager_and_never_to_them()
    {
        var scene = await SceneAsync("c3");
        var id = await RaisedAsync("ben@c3.example", null, ("PassesOver", "true"));

        (await Get("hal@c3.example", $"/concerns/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get("dee@c3.example", $"/concerns/{id}")).Text.ShouldContain("It passes over Hal Cast, because it is about them too.");
        await portal.WithinAsync(Accounts.Administrator, async db =>
        {
            var concern = await db.Concerns.SingleAsync(row => row.Id == id);
            (concern.HandlerId, concern.PassedOverId).ShouldBe((scene.Director, scene.Head));
        });
    }

    [Fact]
    public async Task Either_of_the_two_takes_it_further_and_who_dealt_with_it_reads_it_no_more()
    {
        await SceneAsync("c4");
        var id = await RaisedAsync("ben@c4.example", null);
        await PostAsync("hal@c4.example", id, "acknowledgement");

        await PostAsync("ada@c4.example", id, "escalation", ("Text", "Two weeks have passed."));

        (await Get("hal@c4.example", $"/concerns/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get("dee@c4.example", "/")).Text.ShouldContain("Ben Cast: acknowledge a concern about supervision with Ada Cast");
        (await portal.WithinAsync(Accounts.Administrator, db => db.Concerns.SingleAsync(row => row.Id == id))).Tier.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_manager_raises_it_with_the_tier_above_themselves()
    {
        var scene = await SceneAsync("c5");

        var id = await RaisedAsync("hal@c5.example", scene.Worker);

        await portal.WithinAsync(Accounts.Administrator, async db => (await db.Concerns.SingleAsync(row => row.Id == id)).HandlerId.ShouldBe(scene.Director));
        (await Get("ada@c5.example", $"/concerns/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get("ben@c5.example", $"/concerns/{id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Raised_twice_it_is_raised_once()
    {
        await SceneAsync("c6");
        using var browser = await portal.SignedInAs("ben@c6.example");
        var form = (await browser.GetAsync("/concerns/new")).Form("/concerns").With(("About", "Quality"), ("Text", Words));

        var first = await browser.PostAsync(form);
        var second = await browser.PostAsync(form);

        second.Location.ShouldBe(first.Location);
        (await portal.WithinAsync(Accounts.Administrator, db => db.Concerns.CountAsync(row => row.RaisedById == row.SuperviseeId && db.People.Any(person => person.Id == row.SuperviseeId && person.Email == "ben@c6.example")))).ShouldBe(1);
    }

    [Fact]
    public async Task A_step_posted_twice_is_recorded_once()
    {
        await SceneAsync("c7");
        var id = await RaisedAsync("ben@c7.example", null);
        await PostAsync("hal@c7.example", id, "acknowledgement");
        using var browser = await portal.SignedInAs("hal@c7.example");
        var form = (await browser.GetAsync($"/concerns/{id}/step")).Form("/step").With(("Text", "Met both."));

        await browser.PostAsync(form);
        await browser.PostAsync(form);

        (await MovesOf(id)).Count(move => move.Verb == ConcernVerb.TakeStep).ShouldBe(1);
    }

    [Theory]
    [InlineData("About", "", "Choose what it is about")]
    [InlineData("Text", " ", "Say what concerns you")]
    public async Task What_is_missing_is_said_beside_its_field(string field, string typed, string sentence)
    {
        var key = $"c8{field}";
        await SceneAsync(key);
        using var browser = await portal.SignedInAs($"ben@{key}.example");

        var page = await browser.PostAsync((await browser.GetAsync("/concerns/new")).Form("/concerns").With(("About", "Quality"), ("Text", Words)).With((field, typed)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("ben", "acknowledgement", "Only whoever deals with the concern can do this.")]
    [InlineData("ada", "step", "Only whoever deals with the concern can do this.")]
    [InlineData("hal", "step", "This was already done, or can no longer be done.")]
    [InlineData("hal", "resolution", "This was already done, or can no longer be done.")]
    [InlineData("ada", "withdrawal", "Only whoever raised the concern can withdraw it.")]
    public async Task What_is_not_theirs_or_not_yet_to_do_is_refused(string who, string what, string sentence)
    {
        var key = $"c9{who}{what}";
        await SceneAsync(key);
        var id = await RaisedAsync($"ben@{key}.example", null);
        using var browser = await portal.SignedInAs($"{who}@{key}.example");

        var asked = await browser.GetAsync($"/concerns/{id}/{what}");
        var posted = await browser.PostAsync(asked.Form($"/{what}").With(("Text", "typed"), ("Outcome", "Settled")));

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        posted.Status.ShouldBe(HttpStatusCode.Conflict);
        posted.Text.ShouldContain(sentence);
        posted.Form($"/{what}")["Text"].ShouldBe("typed");
        (await MovesOf(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_concern_is_closed()
    {
        await SceneAsync("c10");
        var id = await RaisedAsync("ben@c10.example", null);

        await PostAsync("ben@c10.example", id, "withdrawal", ("Text", "We found a way."));

        (await Get("hal@c10.example", $"/concerns/{id}")).Text.ShouldContain("We found a way.");
        (await Get("hal@c10.example", $"/concerns/{id}/acknowledgement")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_change_of_supervisor_as_outcome_is_the_administrators_to_make_without_the_reason()
    {
        var scene = await SceneAsync("c11");
        var other = await new Cast(portal, Accounts.Administrator).JoinsAsync("sue@c11.example", new(2024, 1, 8), scene.Head);
        var id = await RaisedAsync("ben@c11.example", null);
        await PostAsync("hal@c11.example", id, "acknowledgement");
        await PostAsync("hal@c11.example", id, "resolution", ("Outcome", "ChangeOfSupervisor"), ("Text", "They part in peace."));
        var home = await Get(Accounts.Administrator, "/");
        home.Text.ShouldContain("Ben Cast: name another supervisor than Ada Cast");
        home.Text.ShouldNotContain("They part in peace.");
        home.Body.ShouldNotContain(id.ToString());

        using var browser = await portal.SignedInAs(Accounts.Administrator);
        await browser.SubmitAsync($"/organisation/people/{scene.Worker}", "/supervision", ("Supervisor", other.ToString()), ("From", "26 November 2025"));

        (await Get(Accounts.Administrator, "/")).Text.ShouldNotContain("name another supervisor than Ada Cast");
        (await Get("sue@c11.example", "/")).Text.ShouldContain("Ben Cast: the file is yours now");
    }

    [Fact]
    public async Task Where_nobody_supervises_there_is_nothing_to_raise()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        await cast.JoinsAsync("lou@c12.example", new(2024, 1, 8));

        (await Get("lou@c12.example", "/concerns/new")).Text.ShouldContain("Nobody is named as supervisor yet.");
    }

    [Fact]
    public async Task Those_who_look_over_supervision_raise_none()
    {
        var scene = await SceneAsync("c13");

        (await Get("hr@westmere.example", $"/concerns/new?person={scene.Worker}")).Text.ShouldContain("A concern is for the supervisee, the supervisor or the line manager above them to raise.");
        (await Get(Accounts.Supervisor, $"/concerns/new?person={scene.Worker}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_disputed_record_leads_to_it_and_is_named()
    {
        var record = await portal.WithinAsync(Accounts.Supervisor, db => db.Records.Where(row => row.State == Domain.Records.RecordState.Disputed).OrderByDescending(row => row.HeldOn).FirstAsync());
        var email = await portal.WithinAsync(Accounts.Supervisor, db => db.People.Where(row => row.Id == record.SuperviseeId).Select(row => row.Email).SingleAsync());
        using var browser = await portal.SignedInAs(email);
        var link = (await browser.GetAsync($"/records/{record.Id}")).Find("a[href^='/concerns/new']").GetAttribute("href")!;

        var answer = await browser.PostAsync((await browser.GetAsync(link)).Form("/concerns").With(("About", "Disagreement"), ("Text", Words)));

        (await browser.FollowAsync(answer)).Find($"a[href='/records/{record.Id}']");
        (await browser.GetAsync($"/concerns/new?record={Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_whoever_deals_with_it_leaves_it_waits_with_the_next_tier()
    {
        await using var own = new PortalFactory();
        var scene = await SceneAsync("c14", own);
        var id = await RaisedAsync("ben@c14.example", null, own);
        await new Cast(own, Accounts.Administrator).ChangeAsync(db => db.Posts.Single(row => row.PersonId == scene.Head).LeftOn = new(2025, 11, 27));
        own.Clock.Advance(TimeSpan.FromDays(1));

        var run = await own.Services.GetRequiredService<SweepRunner>().RunAsync(PassCustody.SweepName, byHand: true, CancellationToken.None);

        run!.Failure.ShouldBeNull();
        await own.WithinAsync(Accounts.Administrator, async db =>
        {
            var concern = await db.Concerns.Include(row => row.Moves).SingleAsync(row => row.Id == id);
            (concern.HandlerId, concern.State).ShouldBe((scene.Director, ConcernState.Raised));
            concern.Moves.Count(move => move.Verb == ConcernVerb.Pass && move.ById == null).ShouldBe(1);
        });
    }

    private Task<(Guid Worker, Guid Supervisor, Guid Head, Guid Director)> SceneAsync(string key) => SceneAsync(key, portal);

    private static async Task<(Guid Worker, Guid Supervisor, Guid Head, Guid Director)> SceneAsync(string key, PortalFactory portal)
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var director = await cast.JoinsAsync($"dee@{key}.example", new(2023, 1, 9));
        var head = await cast.JoinsAsync($"hal@{key}.example", new(2023, 1, 9), director, PostRole.Manager);
        var supervisor = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8), head, PostRole.Manager);
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), supervisor);
        return (worker, supervisor, head, director);
    }

    private Task<Guid> RaisedAsync(string email, Guid? person, params (string Name, string Value)[] more) => RaisedAsync(email, person, portal, more);

    private static async Task<Guid> RaisedAsync(string email, Guid? person, PortalFactory portal, params (string Name, string Value)[] more)
    {
        using var browser = await portal.SignedInAs(email);
        var answer = await browser.PostAsync((await browser.GetAsync(person is null ? "/concerns/new" : $"/concerns/new?person={person}")).Form("/concerns").With([("About", "Quality"), ("Text", Words), .. more]));
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        return Guid.Parse(answer.Location!.Split('/')[^1]);
    }

    private async Task PostAsync(string email, Guid id, string what, params (string Name, string Value)[] fields)
    {
        using var browser = await portal.SignedInAs(email);
        var answer = await browser.PostAsync((await browser.GetAsync($"/concerns/{id}/{what}")).Form($"/{what}").With(fields));
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
    }

    private Task<List<ConcernMove>> MovesOf(Guid id) =>
        portal.WithinAsync(Accounts.Administrator, async db => (await db.ConcernMoves.Where(row => row.ConcernId == id).ToListAsync()).OrderBy(row => row.At).ThenBy(row => row.Id).ToList());

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
