using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.OrganisationTemplates;

/// <summary>Westmere's templates, of the Central Bedfordshire pack.</summary>
public sealed class TemplatesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Templates = "/organisation/templates";
    private const string Record = $"{Templates}/record-personal";

    [Fact]
    public async Task The_list_has_every_template_of_the_policy_with_whom_it_is_for_and_who_fills_it_in()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.GetAsync(Templates);

        page.FindAll("tbody tr").Count.ShouldBe(8);
        page.Text.ShouldContain("Manager, Senior manager");
        page.Text.ShouldContain("Each of the two, for themselves");
        page.FindAll("tbody a").Select(link => link.GetAttribute("href")).ShouldContain(Record);
        (await browser.GetAsync(Record)).Text.ShouldContain("Read by the two alone.");
    }

    [Fact]
    public async Task Only_an_administrator_has_them()
    {
        foreach (var account in new[] { Accounts.Supervisor, Accounts.Supervisee, Diary.QualityAssurance })
        {
            using var browser = await portal.SignedInAs(account);

            (await browser.GetAsync(Templates)).Status.ShouldBe(HttpStatusCode.Forbidden, account);
            (await browser.PostAnywayAsync($"{Record}/draft")).Status.ShouldBe(HttpStatusCode.Forbidden, account);
            (await browser.PostAnywayAsync($"{Record}/publication", ("Why", "Mine"))).Status.ShouldBe(HttpStatusCode.Forbidden, account);
        }
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{Templates}/preparation/draft");

        foreach (var path in new[] { $"{Templates}/record-of-nobody", $"{Templates}/record-of-nobody/draft", $"{Record}?version=7", $"{Templates}/preparation/draft/headings/none" })
        {
            (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await browser.PostAnywayAsync($"{Templates}/preparation/draft/headings/none/place", ("earlier", "true"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"{Templates}/observation/draft")).Location.ShouldBe($"{Templates}/observation");
    }

    [Fact]
    public async Task A_published_template_is_what_new_records_are_written_under_and_earlier_ones_keep_theirs()
    {
        await using var own = new PortalFactory();
        var before = await own.IssuedAsync();
        var begun = await own.BegunAsync();
        using var browser = await own.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{Record}/draft");
        await browser.SubmitAsync($"{Record}/draft/headings/toil-leave-sickness", "/toil-leave-sickness", ("Title[en]", "Leave, sickness and workload"), ("Required", "true"));
        await browser.SubmitAsync($"{Record}/draft/headings/new", "/headings", ("Title[en]", "Working from home"), ("Function", "Support"), ("Questions[0].Label[en]", "Who is seen how often?"));

        var answer = await browser.SubmitAsync($"{Record}/draft", "/publication", ("Why", "The October audit."));

        answer.Location.ShouldBe(Record);
        var shown = await browser.GetAsync(Record);
        shown.Text.ShouldContain("Leave, sickness and workload");
        shown.Text.ShouldContain("The October audit.");
        (await browser.GetAsync($"{Record}?version=1")).Text.ShouldContain("TOIL / leave / sickness");
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/records/{before}")).Text.ShouldContain("TOIL / leave / sickness");
        (await supervisor.GetAsync($"/records/{begun}/draft")).Text.ShouldContain("TOIL / leave / sickness");
        var session = await own.HeldSessionAsync();
        var after = (await supervisor.SubmitAsync($"/sessions/{session}", "/record")).Location!;
        var draft = await supervisor.GetAsync(after);
        draft.Text.ShouldContain("Leave, sickness and workload");
        draft.Text.ShouldContain("Who is seen how often?");
        (await own.DraftAsync(begun)).PolicyNumber.ShouldBe(1);
        (await own.DraftAsync(Guid.Parse(after.Split('/')[2]))).PolicyNumber.ShouldBe(2);
        (await supervisor.GetAsync("/policy")).Text.ShouldContain("A template was changed: The October audit.");
        await own.WithinAsync(Accounts.Administrator, async db =>
        {
            (await db.Ledger.CountAsync(entry => entry.Subject == Domain.Ledger.LedgerSubject.OrganisationPolicy)).ShouldBe(2);
            (await db.TemplateDrafts.AnyAsync()).ShouldBeFalse();
        });
    }

    [Fact]
    public async Task A_record_is_not_sent_before_what_is_required_stands_there_or_was_looked_at()
    {
        await using var own = new PortalFactory();
        await PublishAsync(own, Record, "toil-leave-sickness", ("Required", "true"));
        var id = await own.BegunAsync();
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Well."));

        var refused = await supervisor.GetAsync($"/records/{id}/check");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", ("sections/toil-leave-sickness.NothingToRaise", "true"));
        var checking = await supervisor.GetAsync($"/records/{id}/check");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Find(".govuk-error-summary").TextContent.ShouldContain("Write something here, or tick");
        checking.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_required_heading_of_a_case_is_asked_of_the_cases_that_were_written()
    {
        await using var own = new PortalFactory();
        await PublishAsync(own, $"{Templates}/case", "childs-view", ("Required", "true"));
        var id = await own.BegunAsync(cases: 2);
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);
        var draft = await supervisor.GetAsync($"/records/{id}/draft");
        var field = draft.Form("/draft").Fields.First(candidate => candidate.Key.EndsWith("/worries.Text", StringComparison.Ordinal)).Key;
        await supervisor.PostAsync(draft.Form("/draft"), (field, "Dad came twice."));

        var refused = await supervisor.GetAsync($"/records/{id}/check");

        draft.Text.ShouldContain("Required. In the child’s own words");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.FindAll(".govuk-error-summary li").Count.ShouldBe(1);
        refused.Find(".govuk-error-summary").TextContent.ShouldContain("it is required for every case that was discussed");
    }

    [Fact]
    public async Task Headings_are_moved_left_out_and_the_copy_given_up()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        const string Case = $"{Templates}/case";
        await browser.SubmitAsync(Case, "/case/draft");
        await browser.SubmitAsync($"{Case}/draft", "/worries/place", ("earlier", "true"));
        await browser.SubmitAsync($"{Case}/draft", "/case-audit/removal");

        var draft = await browser.GetAsync($"{Case}/draft");
        var given = await browser.SubmitAsync($"{Case}/draft", "/discard");

        draft.FindAll(".heading-rows__row")[0].Id.ShouldBe("heading-worries");
        draft.FindAll("#heading-case-audit").ShouldBeEmpty();
        draft.Find(".side").TextContent.ShouldContain("Case audit: left out");
        given.Location.ShouldBe(Case);
        (await browser.GetAsync(Case)).Text.ShouldContain("Case audit");
        (await browser.GetAsync($"{Case}/draft")).Location.ShouldBe(Case);
    }

    [Fact]
    public async Task The_words_above_the_actions_are_the_organisations_own()
    {
        await using var own = new PortalFactory();
        using var browser = await own.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{Record}/draft");
        await browser.SubmitAsync($"{Record}/draft/wording", "/wording", ("LastActionsTitle[en]", "What we said we would do"), ("ActionsTitle[en]", "What we do next"));
        await browser.SubmitAsync($"{Record}/draft", "/publication", ("Why", "Plain words."));
        var id = await own.BegunAsync();
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);

        var draft = await supervisor.GetAsync($"/records/{id}/draft");

        draft.Find("#last").TextContent.ShouldContain("What we said we would do");
        draft.Find("#actions").TextContent.ShouldContain("What we do next");
        (await browser.PostAnywayAsync($"{Record}/draft")).Location.ShouldBe($"{Record}/draft");
        (await browser.SubmitAsync($"{Record}/draft/wording", "/wording", ("ActionsTitle[en]", new string('x', TemplateHeading.TitleLength + 1)))).Find("#ActionsTitle_en_-error").TextContent.ShouldContain("Use at most 200");
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_the_rest_kept()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        const string Path = $"{Templates}/record-personal-managers";
        await browser.PostAnywayAsync($"{Path}/draft");

        var page = await browser.SubmitAsync($"{Path}/draft/headings/new", "/headings", ("Title[en]", " "), ("Hint[en]", "Kept."), ("Questions[0].Hint[en]", "Of what?"), ("Questions[1].Label[en]", new string('x', TemplateHeading.TitleLength + 1)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Title_en_-error").TextContent.ShouldContain("Write the English words");
        page.Find("#Questions_0__Label_en_-error").TextContent.ShouldContain("Write the English words");
        page.Find("#Questions_1__Label_en_-error").TextContent.ShouldContain("Use at most 200 characters, not 201");
        page.Form("/headings")["Hint[en]"].ShouldBe("Kept.");
        (await browser.SubmitAsync($"{Path}/draft/wording", "/wording", ("Title[en]", ""))).Find("#Title_en_-error").TextContent.ShouldContain("Write the English words");
        (await browser.GetAsync($"{Path}/draft")).Text.ShouldContain("Nothing yet.");
    }

    [Fact]
    public async Task Posted_twice_a_heading_is_added_once_and_a_version_published_once()
    {
        await using var own = new PortalFactory();
        using var browser = await own.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{Record}/draft");
        await browser.PostAnywayAsync($"{Record}/draft");
        var heading = (await browser.GetAsync($"{Record}/draft/headings/new")).Form("/headings").With(("Title[en]", "Twice"), ("Questions[0].Label[en]", "And again?"));

        await browser.PostAsync(heading);
        await browser.PostAsync(heading);
        var draft = await browser.GetAsync($"{Record}/draft");
        var publication = draft.Form("/publication").With(("Why", "Once."));
        await browser.PostAsync(publication);
        var again = await browser.PostAsync(publication);

        draft.FindAll(".heading-rows__row a").Count(link => link.TextContent == "Twice").ShouldBe(1);
        again.Location.ShouldBe(Record);
        (await own.WithinAsync(Accounts.Administrator, db => db.Policies.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_publishes_what_they_have_not_seen_or_nothing_or_without_a_why()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        const string Path = $"{Templates}/agreement";
        await browser.PostAnywayAsync($"{Path}/draft");
        var unchanged = await browser.PostAnywayAsync($"{Path}/publication", ("Seen", await SeenAsync(Path)), ("Why", "No reason"));
        await browser.SubmitAsync($"{Path}/draft/wording", "/wording", ("Title[en]", "Our agreement"));
        var seen = (await browser.GetAsync($"{Path}/draft")).Form("/publication");
        await browser.SubmitAsync($"{Path}/draft/headings/frequency", "/frequency", ("Hint[en]", "Another."));

        var unseen = await browser.PostAsync(seen, ("Why", "Words"));
        var unexplained = await browser.SubmitAsync($"{Path}/draft", "/publication", ("Why", ""));

        (unchanged.Status, unchanged.Text.Contains("Nothing is changed yet.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (unseen.Status, unseen.Text.Contains("Look again, then publish.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (unexplained.Status, unexplained.Text.Contains("Say why it changes", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await portal.WithinAsync(Accounts.Administrator, db => db.Policies.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_change_the_same_heading_see_each_others_and_neither_is_written_over_unseen()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        const string Path = $"{Templates}/preparation";
        await browser.PostAnywayAsync($"{Path}/draft");
        var mine = (await browser.GetAsync($"{Path}/draft/headings/worries")).Form("/worries");
        await browser.SubmitAsync($"{Path}/draft/headings/worries", "/worries", ("Hint[en]", "Theirs."));

        var met = await browser.PostAsync(mine, ("Hint[en]", "Mine."));
        var saved = await browser.PostAsync(met.Form("/worries"));

        met.Status.ShouldBe(HttpStatusCode.Conflict);
        met.Find("[role=alert]").TextContent.ShouldContain("Theirs.");
        met.Form("/worries")["Hint[en]"].ShouldBe("Mine.");
        saved.Location.ShouldBe($"{Path}/draft#heading-worries");
        (await browser.GetAsync($"{Path}/draft/headings/worries")).Form("/worries")["Hint[en]"].ShouldBe("Mine.");
    }

    [Fact]
    public async Task A_copy_of_what_is_in_force_no_more_is_not_published_and_other_templates_do_not_stand_in_its_way()
    {
        await using var own = new PortalFactory();
        using var browser = await own.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{Templates}/case/draft");
        await browser.SubmitAsync($"{Templates}/case/draft/headings/worries", "/worries", ("Hint[en]", "Plainly."));
        await PublishAsync(own, Record, "equality", ("Required", "true"));

        var published = await browser.SubmitAsync($"{Templates}/case/draft", "/publication", ("Why", "Plain words."));

        published.Location.ShouldBe($"{Templates}/case");
        var policy = await own.WithinAsync(Accounts.Administrator, async db => Policy.Parse((await db.Policies.OrderBy(row => row.Number).LastAsync()).Pack));
        Template.Find(policy.Forms, "case")!.Heading("worries")!.Hint!.In("en").ShouldBe("Plainly.");
        Template.Find(policy.Forms, "record-personal")!.Heading("equality")!.Required.ShouldBeTrue();
        await own.WithinAsync(Accounts.Administrator, async db =>
        {
            var old = Template.Find((await db.Policies.SingleAsync(row => row.Number == 1)).Pack is var pack ? Policy.Parse(pack).Forms : null!, "case")!;
            db.TemplateDrafts.Add(new TemplateDraft(old.Without("worries"), 1, await db.People.Select(row => row.Id).FirstAsync(), own.Clock.Now));
            await db.SaveChangesAsync();
        });
        (await browser.GetAsync($"{Templates}/case/draft")).Text.ShouldContain("Another version of this template was published");
        (await browser.PostAnywayAsync($"{Templates}/case/publication", ("Seen", await SeenAsync($"{Templates}/case", own)), ("Why", "Over it."))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Quality_assurance_reads_a_record_without_what_is_the_twos_alone_and_nothing_tells_whether_there_is_anything()
    {
        var id = await portal.IssuedAsync();
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        await quality.SubmitAsync($"/records/{id}", "/openings", ("Purpose", "QualityAssurance"));

        var read = await quality.GetAsync($"/records/{id}");
        var version = await quality.GetAsync($"/records/{id}/versions/1");
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        foreach (var page in new[] { read, version })
        {
            page.Text.ShouldContain("Leave agreed for 5 December.");
            page.Text.ShouldContain("Private: shown to the supervisee and whoever supervises them alone.");
            page.Text.ShouldNotContain("Three hearings");
        }

        (await supervisee.GetAsync($"/records/{id}")).Text.ShouldContain("Three hearings in one month were too many.");
    }

    [Fact]
    public async Task What_was_said_of_a_change_is_not_read_by_whoever_is_not_shown_every_heading()
    {
        var id = await portal.IssuedAsync();
        await portal.AmendedAsync(id);
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        await quality.SubmitAsync($"/records/{id}", "/openings", ("Purpose", "QualityAssurance"));

        foreach (var path in new[] { $"/records/{id}", $"/records/{id}/versions/2" })
        {
            var page = await quality.GetAsync(path);
            page.Text.ShouldContain("What the supervisor wrote of the change can tell of what is private, so it is not shown to you.");
            page.Text.ShouldNotContain("There were two hearings.");
        }

        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/records/{id}")).Text.ShouldContain("There were two hearings.");
    }

    [Fact]
    public async Task What_is_said_of_a_private_heading_and_what_became_of_it_is_no_more_shown()
    {
        var id = await portal.IssuedAsync();
        await portal.DisputedAsync(id);
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        await quality.SubmitAsync($"/records/{id}", "/openings", ("Purpose", "QualityAssurance"));
        var disputed = await quality.GetAsync($"/records/{id}");
        await portal.AmendedAsync(id);

        var amended = await quality.GetAsync($"/records/{id}");
        var version = await quality.GetAsync($"/records/{id}/versions/2");

        foreach (var page in new[] { disputed, amended, version })
        {
            page.Text.ShouldNotContain("I did not ask to come off duty.");
            page.Text.ShouldNotContain("hearings in one month");
        }
    }

    private static async Task PublishAsync(PortalFactory portal, string path, string heading, params (string, string)[] changes)
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{path}/draft");
        await browser.SubmitAsync($"{path}/draft/headings/{heading}", $"/{heading}", changes);
        (await browser.SubmitAsync($"{path}/draft", "/publication", ("Why", "It is wanted."))).Location.ShouldBe(path);
    }

    private Task<string> SeenAsync(string path, PortalFactory? own = null) =>
        (own ?? portal).WithinAsync(Accounts.Administrator, async db => (await db.TemplateDrafts.SingleAsync(row => row.Key == path.Substring(Templates.Length + 1))).Version.ToString());
}
