using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sessions;
using Case = SupervisionPortal.Domain.Cases.Case;

namespace SupervisionPortal.Web.Tests.Cases;

public sealed class RatingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_two_rate_a_case_and_its_story_stays_with_who_and_when()
    {
        var id = await HeldAsync("R-1");
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        await RateAsync(supervisor, id, "Green");
        var done = await supervisee.FollowAsync(await RateAsync(supervisee, id, "Red"));

        done.Text.ShouldContain("Case R-1 is rated Red.");
        done.FindAll(".state-tag--word").Select(tag => tag.TextContent.Trim()).ShouldBe(["Red", "Red", "Green"]);
        done.Text.ShouldContain("Red, before green");
        (await MovesAsync(id)).ShouldBe([(null, CaseRating.Green), (CaseRating.Green, CaseRating.Red)]);
    }

    [Fact]
    public async Task Said_twice_it_is_said_once()
    {
        var id = await HeldAsync("R-2");
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        await RateAsync(browser, id, "Amber");
        var again = await RateAsync(browser, id, "Amber");

        again.Location.ShouldBe($"/cases/{id}");
        (await MovesAsync(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_oversees_sees_the_rating_and_changes_none_and_for_others_there_is_no_case()
    {
        var id = await HeldAsync("R-3");
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await RateAsync(supervisor, id, "Amber");
        var form = (await supervisor.GetAsync($"/cases/{id}")).Form("/rating");
        using var overseer = await portal.SignedInAs(Diary.QualityAssurance);
        using var stranger = await portal.SignedInAs(Accounts.Stranger);

        var page = await overseer.GetAsync($"/cases/{id}");
        var refused = await overseer.PostAsync(page.Form().To($"/cases/{id}/rating").With(("rating", "Green")));
        var foreign = await stranger.PostAsync((await stranger.GetAsync("/cases/new")).Form("/cases/new").To($"/cases/{id}/rating").With(("rating", "Green")));

        page.Find(".state-tag--word").TextContent.Trim().ShouldBe("Amber");
        page.HasForm("/rating").ShouldBeFalse();
        refused.Text.ShouldContain("Only the supervisee and their supervisor can do this.");
        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.PostAsync(form.With(("rating", "Blue")))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await MovesAsync(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_is_filtered_and_ordered_by_rating()
    {
        var (red, green, none) = (await HeldAsync("RL-1"), await HeldAsync("RL-2"), await HeldAsync("RL-3"));
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        await RateAsync(browser, green, "Green");
        await RateAsync(browser, red, "Red");

        var filtered = await browser.GetAsync("/cases?q=RL-&rating=Red");
        var sorted = await browser.GetAsync("/cases?q=RL-&sort=Rating");

        filtered.FindAll("tbody th a").Select(link => link.TextContent.Trim()).ShouldBe(["RL-1"]);
        sorted.FindAll("tbody th a").Select(link => link.GetAttribute("href")).ShouldBe([$"/cases/{red}", $"/cases/{green}", $"/cases/{none}"]);
    }

    [Fact]
    public async Task What_to_take_next_is_proposed_with_the_reason_in_words()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var overdue = await HeldAsync("RN-1", new DateOnly(2025, 1, 2));

        var page = await browser.GetAsync("/cases");

        page.Text.ShouldContain("Take next");
        page.Find($"ol a[href='/cases/{overdue}']").ParentElement!.TextContent.ShouldContain("Overdue since");
        page.FindAll("ol.side-list > li").Count.ShouldBeInRange(1, 5);
        (await browser.GetAsync("/cases?closed=true")).Text.ShouldNotContain("Take next");
    }

    [Fact]
    public async Task Preparing_a_session_proposes_the_same_for_its_day()
    {
        var held = await HeldAsync("RP-1", new DateOnly(2025, 1, 2));
        var session = await portal.PlanAsync(await portal.FreeDayAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync($"/sessions/{session}/preparation");

        page.Text.ShouldContain("Cases to take next");
        page.FindAll($"a[href='/cases/{held}']").ShouldNotBeEmpty();
    }

    private static async Task<Page> RateAsync(Browser browser, Guid id, string rating) => await browser.SubmitAsync($"/cases/{id}", "/rating", ("rating", rating));

    private async Task<Guid> HeldAsync(string reference, DateOnly? allocatedOn = null)
    {
        var held = new Case(reference, CaseCategory.ChildProtection, await portal.PersonOf(Accounts.Supervisee), allocatedOn ?? new DateOnly(2025, 11, 1));
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            db.Cases.Add(held);
            await db.SaveChangesAsync();
        });
        return held.Id;
    }

    private async Task<IReadOnlyList<(CaseRating? From, CaseRating To)>> MovesAsync(Guid id) =>
        [.. (await portal.WithinAsync(Accounts.Supervisor, db => db.CaseRatingMoves.Where(row => row.CaseId == id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync())).Select(move => (move.From, move.To))];
}
