using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

public sealed class ReadingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Somebody_else_says_first_for_what_and_the_supervisee_sees_it()
    {
        var id = await portal.IssuedAsync();
        using var senior = await portal.SignedInAs(Accounts.SeniorManager);

        var asked = await senior.GetAsync($"/records/{id}");
        var version = await senior.GetAsync($"/records/{id}/versions/1");
        var without = await senior.PostAsync(asked.Form("/openings"));
        var opened = await senior.PostAsync(asked.Form("/openings"), ("Purpose", "QualityAssurance"), ("Note", "Audit of November"));
        var shown = await senior.FollowAsync(opened);

        asked.Text.ShouldContain("For what do you open this record?");
        asked.Text.ShouldNotContain("Leave agreed");
        version.Location.ShouldBe($"/records/{id}");
        without.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        without.Text.ShouldContain("Choose your purpose");
        opened.Location.ShouldBe($"/records/{id}");
        shown.Text.ShouldContain("Leave agreed for 5 December.");
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var own = await supervisee.GetAsync($"/records/{id}");
        own.Text.ShouldContain("for quality assurance, today, 10am: “Audit of November”");
    }

    [Fact]
    public async Task A_stated_purpose_lasts_for_the_day()
    {
        await using var other = new PortalFactory();
        var id = await other.IssuedAsync();
        using var senior = await other.SignedInAs(Accounts.SeniorManager);
        await senior.SubmitAsync($"/records/{id}", "/openings", ("Purpose", "LineManagement"));
        using var again = await other.SignedInAs(Accounts.SeniorManager);

        (await again.GetAsync($"/records/{id}")).Text.ShouldContain("Leave agreed");
        other.Clock.Set(new DateTime(2025, 11, 27, 0, 0, 1, DateTimeKind.Utc));
        using var tomorrow = await other.SignedInAs(Accounts.SeniorManager);
        (await tomorrow.GetAsync($"/records/{id}")).Text.ShouldNotContain("Leave agreed");
    }

    [Fact]
    public async Task The_twos_reading_is_logged_once_a_day_without_a_purpose()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var person = await portal.PersonOf(Accounts.Supervisee);

        await supervisee.GetAsync($"/records/{id}");
        await supervisee.GetAsync($"/records/{id}");

        var opening = (await portal.WithinAsync(Accounts.Supervisee, db => db.RecordOpenings.Where(row => row.RecordId == id && row.PersonId == person).ToListAsync())).ShouldHaveSingleItem();
        opening.Purpose.ShouldBeNull();
    }

    [Fact]
    public async Task A_record_does_not_exist_for_another_organisation_or_for_nobodys_relation()
    {
        var id = await portal.IssuedAsync();
        foreach (var other in new[] { Accounts.Stranger, Accounts.Administrator })
        {
            using var browser = await portal.SignedInAs(other);
            (await browser.GetAsync($"/records/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.GetAsync($"/records/{id}/versions/1")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.PostAnywayAsync($"/records/{id}/openings", ("Purpose", "Inspection"))).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await browser.PostAnywayAsync($"/records/{id}/amendment")).Status.ShouldBe(HttpStatusCode.NotFound, other);
        }
    }

    [Fact]
    public async Task A_case_is_read_with_its_reason_and_the_childs_view()
    {
        var id = await portal.BegunAsync(cases: 1);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync($"/records/{id}/draft")).Form("/draft");
        string Field(string heading) => form.Fields.First(field => field.Key.StartsWith("cases/", StringComparison.Ordinal) && field.Key.EndsWith($"/{heading}.Text", StringComparison.Ordinal)).Key;
        await supervisor.PostAsync(form, (Field("worries"), "Dad came twice."), (Field("hypothesis"), "Mum is more afraid than she says."), (Field("childs-view"), "“I want to know who is coming.”"));
        await supervisor.SubmitAsync($"/records/{id}/check", "/issue");

        var page = await supervisor.GetAsync($"/records/{id}");

        page.Find(".says").TextContent.ShouldContain("“I want to know who is coming.”");
        page.Find(".reason").TextContent.ShouldContain("Mum is more afraid than she says.");
        page.Text.ShouldContain("Child protection, K (9)");
    }

    [Fact]
    public async Task Where_the_policy_sets_no_window_it_waits_and_says_so()
    {
        var email = Data.Seed.DemoAccounts.Supervisee(Accounts.Larkhaven);
        using var supervisee = await portal.SignedInAs(email);
        var person = await portal.PersonOf(email);
        var waiting = await portal.WithinAsync(email, db => db.Records.AsNoTracking().FirstOrDefaultAsync(row => row.State == RecordState.Waiting && row.SuperviseeId == person));

        waiting.ShouldNotBeNull();
        var page = await supervisee.GetAsync($"/records/{waiting.Id}");

        page.Text.ShouldContain("The policy sets no last day");
        page.FindAll(".strip").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_lists_show_ones_own_and_those_one_writes_filtered_and_paged()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        (await supervisor.GetAsync("/records?state=Waiting")).FindAll($"a[href='/records/{id}']").ShouldNotBeEmpty();
        (await supervisor.GetAsync("/records?state=Signed")).FindAll($"a[href='/records/{id}']").ShouldBeEmpty();
        (await supervisor.GetAsync("/records")).FindAll("tbody tr").Count.ShouldBe(25);
        (await supervisor.GetAsync("/records?page=2")).FindAll("tbody tr").ShouldNotBeEmpty();
        (await supervisor.GetAsync("/records?page=9999")).Status.ShouldBe(HttpStatusCode.OK);
        (await supervisee.GetAsync("/records")).FindAll($"a[href='/records/{id}']").ShouldNotBeEmpty();
        (await supervisee.GetAsync("/records?state=ClosedWithBothViews")).Text.ShouldContain("No record is in this state.");
    }

    [Theory]
    [InlineData(RecordState.Draft)]
    [InlineData(RecordState.Waiting)]
    [InlineData(RecordState.Signed)]
    [InlineData(RecordState.SignedWithComment)]
    [InlineData(RecordState.AcceptedByLapse)]
    [InlineData(RecordState.Disputed)]
    [InlineData(RecordState.ClosedWithBothViews)]
    public async Task A_seeded_record_of_every_state_opens_for_its_supervisor(RecordState state)
    {
        var found = await portal.WithinAsync(Accounts.Supervisor, db => (
            from record in db.Records
            join supervisor in db.People on record.SupervisorId equals supervisor.Id
            where record.State == state
            select new { record.Id, supervisor.Email }).FirstOrDefaultAsync());
        found.ShouldNotBeNull();
        using var browser = await portal.SignedInAs(found.Email);

        var page = await browser.FollowAsync(await browser.GetAsync($"/records/{found.Id}"));

        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.FindAll("[class*=state]").ShouldNotBeEmpty();
    }
}
