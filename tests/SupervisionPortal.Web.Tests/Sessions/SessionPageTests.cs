using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sessions;

public sealed class SessionPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static readonly TheoryData<string> Verbs = ["", "/move", "/holding", "/cancellation", "/miss", "/return"];

    [Fact]
    public async Task Who_oversees_sees_the_facts_and_no_button()
    {
        var id = await portal.PlanAsync(await portal.FreeDayAsync(8), new TimeOnly(10, 0));
        foreach (var email in new[] { Diary.LineManager, Diary.QualityAssurance, Diary.HumanResources })
        {
            using var browser = await portal.SignedInAs(email);

            var page = await browser.GetAsync($"/sessions/{id}");

            page.Status.ShouldBe(HttpStatusCode.OK, email);
            page.Text.ShouldContain("Room 2.04");
            page.Text.ShouldContain("60 minutes");
            page.FindAll($"a[href^='/sessions/{id}/']").ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task For_anybody_else_it_does_not_exist(string verb)
    {
        var id = await portal.PlanAsync(Diary.Today);
        foreach (var email in new[] { await portal.ColleagueAsync(), Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(email);

            (await browser.GetAsync($"/sessions/{id}{verb}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }
    }

    [Theory]
    [InlineData("/move")]
    [InlineData("/holding")]
    [InlineData("/cancellation")]
    [InlineData("/miss")]
    [InlineData("/return")]
    public async Task Nobody_else_changes_it_by_posting(string verb)
    {
        var id = await portal.PlanAsync(Diary.Today);
        foreach (var (email, status) in new[]
        {
            (await portal.ColleagueAsync(), HttpStatusCode.NotFound),
            (Accounts.Stranger, HttpStatusCode.NotFound),
            (Diary.LineManager, HttpStatusCode.Conflict),
        })
        {
            using var browser = await portal.SignedInAs(email);
            var token = (await browser.GetAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

            var answer = await browser.PostAsync($"/sessions/{id}{verb}", [new("__RequestVerificationToken", token), new("Date", "26 November 2025"), new("Why", "x")]);

            answer.Status.ShouldBe(status, email);
        }

        (await portal.SessionAsync(id)).Moves.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_changes()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.PostAsync($"/sessions/{id}/cancellation", [new("By", "Both"), new("Reason", "Other"), new("Why", "Typed with care")]);

        ((int)answer.Status).ShouldBeGreaterThanOrEqualTo(400);
        answer.Text.ShouldContain("Typed with care");
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Planned);
    }

    [Fact]
    public async Task A_past_day_asks_whether_it_took_place()
    {
        var id = await portal.PlanAsync(Diary.Today.AddDays(-2));
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var manager = await portal.SignedInAs(Diary.LineManager);

        var asked = await supervisor.GetAsync($"/sessions/{id}");
        var own = await supervisee.GetAsync($"/sessions/{id}");
        var above = await manager.GetAsync($"/sessions/{id}");

        asked.Text.ShouldContain("Did it take place?");
        foreach (var answer in new[] { "holding", "miss", "cancellation" })
        {
            asked.FindAll($"a[href='/sessions/{id}/{answer}']").ShouldHaveSingleItem();
        }

        own.Text.ShouldContain("Did it take place?");
        own.FindAll($"a[href='/sessions/{id}/holding']").ShouldBeEmpty();
        above.Text.ShouldNotContain("Did it take place?");
    }

    [Fact]
    public async Task A_planned_one_to_one_shows_what_it_answers_with_the_why()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync($"/sessions/{id}");

        page.Text.ShouldContain("What this session answers");
        page.Text.ShouldContain("Why?");
    }

    [Fact]
    public async Task A_later_booking_leaves_what_is_due_to_the_earlier_one()
    {
        await portal.PlanAsync(Diary.Today);
        var id = await portal.PlanAsync(await portal.FreeDayAsync(9));
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync($"/sessions/{id}");

        page.Text.ShouldContain("A one-to-one booked before it answers what is due now");
        page.FindAll($"a[href='/sessions/{id}/miss']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_session_of_the_seed_can_be_shown()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        var ids = await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.Where(row => row.SuperviseeId == person).Select(row => row.Id).ToListAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        ids.Count.ShouldBeGreaterThan(5);
        foreach (var id in ids)
        {
            (await browser.GetAsync($"/sessions/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }
}
