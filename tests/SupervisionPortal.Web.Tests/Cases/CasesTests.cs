using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sessions;
using Case = SupervisionPortal.Domain.Cases.Case;

namespace SupervisionPortal.Web.Tests.Cases;

public sealed class CasesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_holder_sees_their_open_cases_and_no_others()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        var open = await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.Where(row => row.HolderId == person && (row.ClosedOn == null || row.ClosedOn > Diary.Today)).Select(row => row.Reference).ToListAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.GetAsync("/cases");

        page.FindAll("tbody th a").Select(link => link.TextContent.Trim()).ShouldBe(open, ignoreOrder: true);
        page.FindAll(".moj-sub-navigation").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supervisor_sees_the_teams_cases_page_by_page()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var first = await browser.GetAsync("/cases");
        var beyond = await browser.GetAsync("/cases?page=9999");

        first.FindAll("tbody tr").Count.ShouldBeLessThanOrEqualTo(25);
        first.FindAll("tbody tr").Count.ShouldBeGreaterThan(5);
        first.Text.ShouldContain("Held by");
        beyond.FindAll("tbody tr").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_list_is_filtered_by_words_category_and_state()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        await EnterAsync(new Case("Zebra-1", CaseCategory.Adoption, person, new DateOnly(2025, 9, 1)) { Label = "Q (3)" });
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var byReference = await browser.GetAsync("/cases?q=zebra");
        var byLabel = await browser.GetAsync("/cases?q=q%20(3)&category=Adoption");
        var otherCategory = await browser.GetAsync("/cases?q=zebra&category=Plo");
        var closed = await browser.GetAsync("/cases?q=zebra&closed=true");

        byReference.FindAll("tbody tr").ShouldHaveSingleItem();
        byLabel.FindAll("tbody tr").ShouldHaveSingleItem();
        otherCategory.Text.ShouldContain("No case is like that");
        closed.FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_shows_its_discussions_with_their_sessions_and_what_is_due_with_the_why()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        var discussed = await portal.WithinAsync(Accounts.Supervisor, db => db.CaseDiscussions
            .Where(row => row.SuperviseeId == person && db.Obligations.Any(due => due.Kind == ObligationKind.DiscussCase && due.SubjectId == row.CaseId))
            .OrderByDescending(row => row.On)
            .FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync($"/cases/{discussed.CaseId}");

        page.FindAll($"a[href='/sessions/{discussed.SessionId}']").ShouldHaveSingleItem();
        page.Text.ShouldContain("Why?");
        page.FindAll($"a[href='/cases/{discussed.CaseId}/closure']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_oversees_sees_a_case_and_closes_none()
    {
        var id = await AnyAsync();
        foreach (var email in new[] { Diary.LineManager, Diary.QualityAssurance, Diary.HumanResources })
        {
            using var browser = await portal.SignedInAs(email);

            var page = await browser.GetAsync($"/cases/{id}");
            var closure = await browser.GetAsync($"/cases/{id}/closure");
            var answer = await browser.PostAsync(closure.Form("/closure"));

            page.Status.ShouldBe(HttpStatusCode.OK, email);
            page.FindAll($"a[href='/cases/{id}/closure']").ShouldBeEmpty();
            closure.Status.ShouldBe(HttpStatusCode.Conflict, email);
            answer.Status.ShouldBe(HttpStatusCode.Conflict, email);
        }
    }

    [Fact]
    public async Task For_anybody_else_it_does_not_exist()
    {
        var id = await AnyAsync();
        foreach (var email in new[] { await portal.ColleagueAsync(), Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(email);

            (await browser.GetAsync($"/cases/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.GetAsync($"/cases/{id}/closure")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.GetAsync($"/cases/new?holder={await portal.PersonOf(Accounts.Supervisee)}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }
    }

    [Fact]
    public async Task A_holder_adds_a_case_and_it_is_due_at_once()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/cases/new")).Form("/cases/new");

        var answer = await browser.PostAsync(form, ("Reference", " C-9001 "), ("Label", "R (4)"), ("Category", "ChildInNeed"), ("Allocated", "20 November 2025"));

        answer.Location.ShouldBe($"/cases/{form["FormId"]}", answer.Text);
        var page = await browser.FollowAsync(answer);
        page.Text.ShouldContain("Case C-9001 is added");
        page.Text.ShouldContain("R (4)");
        page.Text.ShouldContain("Saturday 20 December");
    }

    [Fact]
    public async Task A_supervisor_adds_a_case_for_a_supervisee()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var page = await browser.GetAsync("/cases/new");
        var form = page.Form("/cases/new");

        var answer = await browser.PostAsync(
            form, ("Holder", person.ToString()), ("Reference", "C-9002"), ("Category", "Disability"), ("PlanReviewMonths", "6"), ("Allocated", "20 November 2025"));

        page.Text.ShouldContain("Initials and ages only");
        answer.Location.ShouldBe($"/cases/{form["FormId"]}", answer.Text);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.Where(row => row.Reference == "C-9002").Select(row => new { row.HolderId, row.PlanReviewMonths }).SingleAsync()))
            .ShouldBe(new { HolderId = person, PlanReviewMonths = (int?)6 });
    }

    [Theory]
    [InlineData("Reference", "", "Enter the reference")]
    [InlineData("Category", "", "Choose a category")]
    [InlineData("Allocated", "27 November 2025", "today or a day before")]
    [InlineData("Allocated", "a while ago", "Enter a date")]
    [InlineData("PlanReviewMonths", "40", "from 1 to 12")]
    public async Task What_is_missing_or_wrong_is_said_beside_its_field_and_the_rest_kept(string field, string typed, string sentence)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/cases/new")).Form("/cases/new").With(("Reference", "C-9003"), ("Label", "T (6)"), ("Category", "Disability"));

        var page = await browser.PostAsync(form, (field, typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find($"#{field}-error").TextContent.ShouldContain(sentence);
        page.Form("/cases/new")["Label"].ShouldBe("T (6)");
        page.Form("/cases/new")[field].ShouldBe(typed);
        (await CountAsync("C-9003")).ShouldBe(0);
    }

    [Theory]
    [InlineData("Reference", 41)]
    [InlineData("Label", 121)]
    public async Task What_is_too_long_is_kept_with_a_sentence(string field, int length)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var typed = new string('x', length);

        var form = (await browser.GetAsync("/cases/new")).Form("/cases/new").With(("Reference", "C-9004"), ("Category", "Plo"));

        var page = await browser.PostAsync(form, (field, typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find($"#{field}-error").TextContent.ShouldContain($"{length}");
        page.Form("/cases/new")[field].ShouldBe(typed);
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_case()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/cases/new")).Form("/cases/new").With(("Reference", "C-9005"), ("Category", "Plo"));

        var answers = await Task.WhenAll(browser.PostAsync(form), browser.PostAsync(form));
        var late = await browser.PostAsync(form);

        answers.Append(late).ShouldAllBe(answer => answer.Location == $"/cases/{form["FormId"]}");
        (await CountAsync("C-9005")).ShouldBe(1);
    }

    [Fact]
    public async Task A_reference_is_in_the_portal_once()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        await browser.SubmitAsync("/cases/new", "/cases/new", ("Reference", "C-9006"), ("Category", "Plo"));

        var page = await browser.SubmitAsync("/cases/new", "/cases/new", ("Reference", "c-9006"), ("Category", "Plo"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Reference-error").TextContent.ShouldContain("in the portal already");
    }

    [Fact]
    public async Task Nobody_adds_a_case_for_somebody_they_have_nothing_to_do_with()
    {
        var foreign = await portal.PersonOf(await portal.ColleagueAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var answer = await browser.SubmitAsync("/cases/new", "/cases/new", ("Holder", foreign.ToString()), ("Reference", "C-9007"), ("Category", "Plo"));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await CountAsync("C-9007")).ShouldBe(0);
    }

    [Fact]
    public async Task A_closed_case_owes_nothing_and_closes_once()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        var held = new Case("C-9008", CaseCategory.ChildProtection, person, new DateOnly(2025, 9, 1));
        await EnterAsync(held);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/cases/{held.Id}/closure")).Form("/closure");

        var first = await browser.PostAsync(form, ("Date", "25 November 2025"));
        var second = await browser.PostAsync(form, ("Date", "25 November 2025"));
        var other = await browser.PostAsync(form, ("Date", "24 November 2025"));

        (first.Location, second.Location).ShouldBe(($"/cases/{held.Id}", $"/cases/{held.Id}"));
        other.Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.FollowAsync(first)).Text.ShouldContain("The case is closed: nothing is due");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AnyAsync(row => row.SubjectId == held.Id))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("27 November 2025", "today or a day before")]
    [InlineData("1 August 2025", "before the case was allocated")]
    [InlineData("", "Enter a date")]
    public async Task A_day_of_closing_that_cannot_be_is_refused_beside_its_field(string typed, string sentence)
    {
        var held = new Case($"C-{Guid.NewGuid():n}", CaseCategory.ChildProtection, await portal.PersonOf(Accounts.Supervisee), new DateOnly(2025, 9, 1));
        await EnterAsync(held);
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.SubmitAsync($"/cases/{held.Id}/closure", "/closure", ("Date", typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Date-error").TextContent.ShouldContain(sentence);
        page.Form("/closure")["Date"].ShouldBe(typed);
    }

    private Task EnterAsync(Case held) => portal.WithinAsync(Accounts.Supervisor, async db =>
    {
        db.Cases.Add(held);
        await db.SaveChangesAsync();
    });

    private Task<int> CountAsync(string reference) => portal.WithinAsync(Accounts.Supervisor, db => db.Cases.CountAsync(row => row.Reference == reference));

    private async Task<Guid> AnyAsync()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        return await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.Where(row => row.HolderId == person && row.ClosedOn == null).Select(row => row.Id).FirstAsync());
    }
}
