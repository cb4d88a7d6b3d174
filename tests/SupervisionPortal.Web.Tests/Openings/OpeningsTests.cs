using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Openings;

public sealed class OpeningsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Own = "/supervision/openings";
    private const string Why = "Telling now would harm it.";

    [Fact]
    public async Task The_supervisee_sees_who_else_opened_their_records_as_what_and_for_what()
    {
        var id = await portal.IssuedAsync();
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        await quality.SubmitAsync($"/records/{id}", "/openings", ("Purpose", "QualityAssurance"), ("Note", "Audit of November"));
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        await supervisee.GetAsync($"/records/{id}");

        var record = await supervisee.GetAsync($"/records/{id}");
        var page = await supervisee.GetAsync(Own);

        record.Find($".who-panel a[href='{Own}']").TextContent.ShouldBe("Who has opened my records");
        var row = page.FindAll("tbody tr").First(candidate => candidate.QuerySelector($"a[href='/records/{id}']") is not null);
        row.TextContent.ShouldContain("Quality assurance officer");
        row.TextContent.ShouldContain("as quality assurance");
        row.TextContent.ShouldContain("Audit of November");
        row.QuerySelector($"a[href='/records/{id}']").ShouldNotBeNull();
        page.Text.ShouldNotContain("their own record");
    }

    [Fact]
    public async Task For_an_investigation_nothing_tells_the_supervisee_before_the_day_and_then_everything_does_once()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        await InvestigateAsync(own, id, "10/12/2025");
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);

        foreach (var (browser, path) in new[] { (supervisee, $"/records/{id}"), (supervisee, Own), (supervisee, "/supervision"), (supervisor, $"/records/{id}"), (supervisor, $"/people/{await own.PersonOf(Accounts.Supervisee)}/openings") })
        {
            (await browser.GetAsync(path)).Text.ShouldNotContain("investigation, today", customMessage: path);
        }

        (await supervisee.GetAsync(Own)).FindAll($"a[href='/records/{id}']").ShouldBeEmpty();
        (await supervisee.GetAsync($"/records/{id}")).Text.ShouldContain("Nobody else");
        (await TellAsync(own)).ShouldBe(0);
        (await ToldAsync(own, id)).ShouldBe([NoticeKind.RecordToSign]);

        own.Clock.Set(new DateTime(2025, 12, 10, 9, 0, 0, DateTimeKind.Utc));
        (await TellAsync(own)).ShouldBe(1);
        (await TellAsync(own)).ShouldBe(0);

        (await ToldAsync(own, id)).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordReadTold], ignoreOrder: true);
        using var later = await own.SignedInAs(Accounts.Supervisee);
        var page = await later.GetAsync(Own);
        page.FindAll($"a[href='/records/{id}']").ShouldNotBeEmpty();
        page.FindAll("tbody tr")[0].TextContent.ShouldContain("Told later, as");
        page.Text.ShouldNotContain(Why);
        (await later.GetAsync($"/records/{id}")).Text.ShouldContain("You were told later, as");
        (await later.GetAsync("/notices")).Text.ShouldContain("It was decided that you are told only now");
    }

    [Fact]
    public async Task From_the_day_on_the_supervisee_sees_it_though_no_sweep_came_by()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        await InvestigateAsync(own, id, "1/12/2025");
        own.Clock.Set(new DateTime(2025, 12, 1, 0, 0, 1, DateTimeKind.Utc));
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);

        (await supervisee.GetAsync(Own)).FindAll($"a[href='/records/{id}']").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("DecidedBy", "", "Choose who decided this")]
    [InlineData("WhyLater", " ", "Say why the supervisee is told later.")]
    [InlineData("TellOn", "soon", "Write the day as in")]
    [InlineData("TellOn", "26/11/2025", "Choose a day after today.")]
    [InlineData("TellOn", "27/2/2026", "Choose a day within three months.")]
    public async Task What_is_missing_for_telling_later_is_said_and_nothing_is_opened(string field, string typed, string sentence)
    {
        var id = await portal.IssuedAsync();
        using var hr = await portal.SignedInAs(Diary.HumanResources);

        var answer = await hr.SubmitAsync($"/records/{id}", "/openings", await LaterAsync(portal, "10/12/2025", (field, typed)));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        (await OpeningsAsync(portal, id, Diary.HumanResources)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_not_decide_is_not_named_and_no_other_purpose_is_told_later()
    {
        var id = await portal.IssuedAsync();
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        foreach (var nobody in new[] { Accounts.Supervisor, Accounts.Supervisee, Diary.QualityAssurance, Accounts.Administrator })
        {
            var answer = await quality.SubmitAsync($"/records/{id}", "/openings", await LaterAsync(portal, "10/12/2025", ("DecidedBy", (await portal.PersonOf(nobody)).ToString())));
            answer.Find("#DecidedBy-error").TextContent.ShouldContain("Choose a senior manager of the service", customMessage: nobody);
        }

        await quality.SubmitAsync($"/records/{id}", "/openings", await LaterAsync(portal, "10/12/2025", ("Purpose", "QualityAssurance")));

        (await OpeningsAsync(portal, id, Diary.QualityAssurance)).ShouldHaveSingleItem().Delays.ShouldBeEmpty();
        (await ToldAsync(portal, id)).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordRead], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_is_named_is_told_and_those_who_watch_over_it_see_that_it_is_withheld()
    {
        var id = await portal.IssuedAsync();
        var opening = await InvestigateAsync(portal, id, "10/12/2025");

        foreach (var (email, why) in new[] { (Diary.HumanResources, true), (Accounts.SeniorManager, true), (Diary.QualityAssurance, true), (Accounts.Administrator, false) })
        {
            using var browser = await portal.SignedInAs(email);
            (await browser.GetAsync("/openings")).FindAll($"a[href='/openings/{opening}']").ShouldNotBeEmpty(email);
            var page = await browser.GetAsync($"/openings/{opening}");
            page.Text.ShouldContain("does not know of it yet", customMessage: email);
            page.Text.Contains(Why, StringComparison.Ordinal).ShouldBe(why, email);
        }

        foreach (var email in new[] { Accounts.Supervisor, Accounts.Supervisee, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(email);
            (await browser.GetAsync("/openings")).FindAll($"a[href='/openings/{opening}']").ShouldBeEmpty(email);
            (await browser.GetAsync($"/openings/{opening}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.PostAnywayAsync($"/openings/{opening}/telling")).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }

        using var senior = await portal.SignedInAs(Accounts.SeniorManager);
        (await senior.GetAsync("/notices")).Text.ShouldContain("says you decided that");
        using var hr = await portal.SignedInAs(Diary.HumanResources);
        (await hr.GetAsync($"/records/{id}")).Text.ShouldContain("is told on Wednesday 10 December");
    }

    [Fact]
    public async Task It_is_put_off_by_a_written_reason_posted_twice_once_and_told_when_the_last_day_comes()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        var opening = await InvestigateAsync(own, id, "1/12/2025");
        using var hr = await own.SignedInAs(Diary.HumanResources);
        var form = (await hr.GetAsync($"/openings/{opening}")).Form("/extension").With(("DecidedBy", (await own.PersonOf(Accounts.SeniorManager)).ToString()), ("WhyLater", "Two people are still to be heard."));

        var earlier = await hr.PostAsync(form, ("TellOn", "1/12/2025"));
        var tooLate = await hr.PostAsync(form, ("TellOn", "27/2/2026"));
        var nothing = await hr.PostAsync(form, ("TellOn", "20/12/2025"), ("WhyLater", ""));
        await hr.PostAsync(form, ("TellOn", "20/12/2025"));
        await hr.PostAsync(form, ("TellOn", "20/12/2025"));

        earlier.Text.ShouldContain("Choose a day after the one that was decided before.");
        tooLate.Text.ShouldContain("Choose a day within three months.");
        nothing.Text.ShouldContain("Say why the supervisee is told later.");
        (await OpeningsAsync(own, id, Diary.HumanResources)).Single().Delays.Count.ShouldBe(2);
        own.Clock.Set(new DateTime(2025, 12, 2, 9, 0, 0, DateTimeKind.Utc));
        (await TellAsync(own)).ShouldBe(0);
        own.Clock.Set(new DateTime(2025, 12, 20, 9, 0, 0, DateTimeKind.Utc));
        (await TellAsync(own)).ShouldBe(1);
    }

    [Fact]
    public async Task It_can_be_told_before_the_day_by_those_who_may_put_it_off_and_by_nobody_else()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        var opening = await InvestigateAsync(own, id, "10/12/2025");
        using var quality = await own.SignedInAs(Diary.QualityAssurance);
        using var hr = await own.SignedInAs(Diary.HumanResources);
        var watched = await quality.GetAsync($"/openings/{opening}");
        watched.HasForm("/telling").ShouldBeFalse();
        (await quality.PostAnywayAsync($"/openings/{opening}/telling")).Status.ShouldBe(HttpStatusCode.Conflict);
        var form = (await hr.GetAsync($"/openings/{opening}")).Form("/telling");

        await hr.PostAsync(form);
        await hr.PostAsync(form);

        (await OpeningsAsync(own, id, Diary.HumanResources)).Single().Delays.Select(delay => delay.Verb).ShouldBe([DelayVerb.Decide, DelayVerb.Tell], ignoreOrder: true);
        (await ToldAsync(own, id)).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordReadTold], ignoreOrder: true);
        own.Clock.Set(new DateTime(2025, 12, 10, 9, 0, 0, DateTimeKind.Utc));
        (await TellAsync(own)).ShouldBe(0);
        using var later = await own.SignedInAs(Diary.HumanResources);
        (await later.PostAnywayAsync($"/openings/{opening}/extension", ("DecidedBy", Guid.NewGuid().ToString()), ("TellOn", "20/12/2025"))).Text.ShouldContain("The supervisee has been told.");
    }

    [Fact]
    public async Task The_next_day_of_an_investigation_asks_the_same_again()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        await InvestigateAsync(own, id, "10/12/2025");
        own.Clock.Set(new DateTime(2025, 11, 27, 9, 0, 0, DateTimeKind.Utc));
        using var hr = await own.SignedInAs(Diary.HumanResources);

        var form = (await hr.GetAsync($"/records/{id}")).Form("/openings");

        (form["Purpose"], form["TellLater"], form["WhyLater"]).ShouldBe(("Investigation", "true", Why));
    }

    private static async Task<(string Name, string Value)[]> LaterAsync(PortalFactory portal, string on, params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] whole = [("Purpose", "Investigation"), ("TellLater", "true"), ("DecidedBy", (await portal.PersonOf(Accounts.SeniorManager)).ToString()), ("WhyLater", Why), ("TellOn", on)];
        return [.. whole.Where(field => !changes.Any(change => change.Name == field.Name)), .. changes];
    }

    /// <summary>HR opens the record for an investigation, and the senior manager decided that the supervisee is told later.</summary>
    private static async Task<Guid> InvestigateAsync(PortalFactory portal, Guid record, string on)
    {
        using var hr = await portal.SignedInAs(Diary.HumanResources);
        var answer = await hr.SubmitAsync($"/records/{record}", "/openings", await LaterAsync(portal, on));
        answer.Location.ShouldBe($"/records/{record}", answer.Text);
        return (await OpeningsAsync(portal, record, Diary.HumanResources)).Single().Id;
    }

    private static async Task<List<RecordOpening>> OpeningsAsync(PortalFactory portal, Guid record, string reader)
    {
        var person = await portal.PersonOf(reader);
        return await portal.WithinAsync(reader, db => db.RecordOpenings.AsNoTracking().Include(row => row.Delays).Where(row => row.RecordId == record && row.PersonId == person).ToListAsync());
    }

    private static async Task<List<NoticeKind>> ToldAsync(PortalFactory portal, Guid record)
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        return await portal.WithinAsync(Accounts.Supervisee, db => db.Notices.Where(row => row.PersonId == person && row.Path == $"/records/{record}").Select(row => row.Kind).ToListAsync());
    }

    private static async Task<int> TellAsync(PortalFactory portal)
    {
        var before = await portal.WithinAsync(Accounts.Supervisee, db => db.OpeningDelays.CountAsync(row => row.Verb == DelayVerb.Tell));
        await portal.Services.GetRequiredService<SweepRunner>().RunAsync(TellOfOpenings.SweepName, byHand: true, CancellationToken.None);
        return await portal.WithinAsync(Accounts.Supervisee, db => db.OpeningDelays.CountAsync(row => row.Verb == DelayVerb.Tell)) - before;
    }
}
