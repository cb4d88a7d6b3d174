using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.HandOvers;

public sealed class HandOverTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_change_of_supervisor_is_a_duty_of_both_until_it_is_acknowledged()
    {
        var (worker, _, _) = await ChangedAsync("o1");
        var id = await HandOverOf(worker);

        (await Get("fay@o1.example", "/")).Text.ShouldContain("Ben Cast: hand the file over to Ada Cast");
        (await Get("ada@o1.example", "/")).Text.ShouldContain("Ben Cast: the file is yours now Fay Cast has still to hand it over.");
        using var former = await portal.SignedInAs("fay@o1.example");
        var offered = await former.SubmitAsync($"/hand-overs/{id}", "/offer", ("Note", "The court date is on Friday."));
        (await former.FollowAsync(offered)).Text.ShouldContain("The file is handed over.");
        (await Get("fay@o1.example", "/")).Text.ShouldContain("Ben Cast: Ada Cast has still to acknowledge the file");
        (await Get("ada@o1.example", "/")).Text.ShouldContain("Ben Cast: acknowledge the file from Fay Cast");
        using var next = await portal.SignedInAs("ada@o1.example");
        var page = await next.GetAsync($"/hand-overs/{id}");
        page.Text.ShouldContain("The court date is on Friday.");
        page.Text.ShouldContain("the supervision agreement, to be reviewed with the new supervisor");
        await next.PostAsync(page.Form("/acknowledgement"));

        (await Get("fay@o1.example", "/")).Text.ShouldNotContain("Ben Cast");
        (await Get("ada@o1.example", "/")).Text.ShouldNotContain("the file");
        var moves = await MovesOf(id);
        moves.Select(move => move.Verb).ShouldBe([HandOverVerb.Begin, HandOverVerb.Offer, HandOverVerb.Acknowledge]);
        moves[0].ById.ShouldBe(await portal.PersonOf(Accounts.Administrator));
        var trail = await Get("ben@o1.example", $"/people/{worker}/custody");
        trail.Text.ShouldContain("Ada Cast became the supervisor");
        trail.Text.ShouldContain("Fay Cast became the first supervisor");
        trail.Text.ShouldContain("Acknowledged Open the hand-over");
    }

    [Fact]
    public async Task What_is_open_is_listed_and_kept_as_it_stood()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var former = await cast.JoinsAsync("fay@o2.example", new(2024, 1, 8));
        var next = await cast.JoinsAsync("ada@o2.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@o2.example", new(2024, 1, 8), former);
        await cast.BookedAsync(worker, former, new(2025, 12, 3));
        await cast.BookedAsync(worker, former, new(2025, 11, 20));
        await ChangeAsync(worker, next);
        var id = await HandOverOf(worker);
        using var browser = await portal.SignedInAs("fay@o2.example");
        (await browser.GetAsync($"/hand-overs/{id}")).Text.ShouldContain("1 session whose day has passed: say what became of it 1 planned session");
        await browser.SubmitAsync($"/hand-overs/{id}", "/offer");
        await cast.BookedAsync(worker, next, new(2025, 12, 10));

        var move = (await MovesOf(id)).Single(move => move.Verb == HandOverVerb.Offer);
        move.Checklist.ShouldBe(new HandOverChecklist(0, 0, 0, 0, 1, 1, 0, true));
        (await Get("ada@o2.example", $"/hand-overs/{id}")).Text.ShouldContain("Open then: 1 session whose day has passed: say what became of it; 1 planned session");
    }

    [Fact]
    public async Task What_is_booked_follows_the_file()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var former = await cast.JoinsAsync("fay@o3.example", new(2024, 1, 8));
        var next = await cast.JoinsAsync("ada@o3.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@o3.example", new(2024, 1, 8), former);
        var planned = await cast.BookedAsync(worker, former, new(2025, 12, 3), new TimeOnly(10, 0));
        var past = await cast.BookedAsync(worker, former, new(2025, 11, 20));

        await ChangeAsync(worker, next);

        var sessions = await portal.WithinAsync(Accounts.Administrator, db => db.Sessions.Where(row => row.SuperviseeId == worker).ToDictionaryAsync(row => row.Id, row => row.SupervisorId));
        sessions[planned].ShouldBe(next);
        sessions[past].ShouldBe(former);
        (await Get("ada@o3.example", "/")).Find(".day-list").TextContent.ShouldContain("10am, Ben Cast");
        (await Get("ben@o3.example", $"/sessions/{planned}")).Text.ShouldContain("Passed on with the file");
    }

    [Fact]
    public async Task Who_cannot_wait_for_a_word_takes_the_file_over_and_says_why()
    {
        var (worker, _, _) = await ChangedAsync("o4");
        var id = await HandOverOf(worker);
        using var browser = await portal.SignedInAs("ada@o4.example");

        var silent = await browser.SubmitAsync($"/hand-overs/{id}", "/taking-over", ("Note", " "));
        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        silent.Find(".govuk-error-summary").TextContent.ShouldContain("Say why it is not handed over");
        var done = await browser.FollowAsync(await browser.SubmitAsync($"/hand-overs/{id}", "/taking-over", ("Note", "Fay is ill.")));

        done.Text.ShouldContain("You have taken the file over.");
        done.Text.ShouldContain("Fay is ill.");
        (await MovesOf(id))[^1].Verb.ShouldBe(HandOverVerb.TakeOver);
    }

    [Fact]
    public async Task The_same_form_twice_moves_it_once()
    {
        var (worker, _, _) = await ChangedAsync("o5");
        var id = await HandOverOf(worker);
        using var browser = await portal.SignedInAs("fay@o5.example");
        var form = (await browser.GetAsync($"/hand-overs/{id}")).Form("/offer").With(("Note", "Once."));

        var first = await browser.PostAsync(form);
        var second = await browser.PostAsync(form);

        second.Location.ShouldBe(first.Location);
        (await MovesOf(id)).Count(move => move.Verb == HandOverVerb.Offer).ShouldBe(1);
    }

    [Theory]
    [InlineData("ada", "offer", "Only whoever held the file can hand it over.")]
    [InlineData("fay", "acknowledgement", "Only whoever holds the file now can acknowledge it.")]
    [InlineData("ada", "acknowledgement", "This was already done, or can no longer be done.")]
    [InlineData("ben", "taking-over", "Only whoever holds the file now can acknowledge it.")]
    public async Task What_is_not_theirs_or_not_yet_to_do_is_refused_and_keeps_what_was_typed(string who, string what, string sentence)
    {
        var key = $"o6{who}{what}";
        var (worker, _, _) = await ChangedAsync(key);
        var id = await HandOverOf(worker);
        using var browser = await portal.SignedInAs($"{who}@{key}.example");
        // The supervisee has no form there: any other of theirs has the token.
        var form = (await browser.GetAsync(who == "ben" ? "/concerns/new" : $"/hand-overs/{id}")).Form();

        var page = await browser.PostAsync(form.To($"/hand-overs/{id}/{what}").With(("Note", "typed")));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain(sentence);
        (await MovesOf(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_comes_back_before_it_was_taken_asks_nothing_more()
    {
        var (worker, former, _) = await ChangedAsync("o7");
        var first = await HandOverOf(worker);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        try
        {
            await ChangeAsync(worker, former, "27 November 2025");
        }
        finally
        {
            portal.Clock.Advance(TimeSpan.FromDays(-1));
        }

        var handOvers = await portal.WithinAsync(Accounts.Administrator, db => db.HandOvers.Where(row => row.SuperviseeId == worker).ToListAsync());
        handOvers.ShouldHaveSingleItem().Id.ShouldBe(first);
        handOvers[0].State.ShouldBe(HandOverState.Superseded);
    }

    [Fact]
    public async Task A_move_to_another_team_stands_in_the_trail_and_the_file_stays()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync("ada@o8.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@o8.example", new(2024, 1, 8), lead);
        var team = await portal.WithinAsync(Accounts.Administrator, db => db.Units.Where(row => row.Name == "Assessment").Select(row => row.Id).SingleAsync());
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var post = await portal.WithinAsync(Accounts.Administrator, db => db.Posts.Where(row => row.PersonId == worker).Select(row => row.Id).SingleAsync());
        (await browser.SubmitAsync($"/organisation/posts/{post}", $"/posts/{post}", ("Unit", team.ToString()))).Status.ShouldBe(HttpStatusCode.Found);

        (await Get("ada@o8.example", $"/people/{worker}/custody")).Text.ShouldContain("Moved to Assessment; Ada Cast still holds the file");
        (await portal.WithinAsync(Accounts.Administrator, db => db.HandOvers.AnyAsync(row => row.SuperviseeId == worker))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_word_between_the_two_is_for_nobody_else()
    {
        var (worker, _, _) = await ChangedAsync("o9");
        var id = await HandOverOf(worker);

        (await Get("ben@o9.example", $"/hand-overs/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var other in new[] { Accounts.Administrator, Accounts.SeniorManager, Accounts.Supervisor, Accounts.Stranger })
        {
            (await Get(other, $"/hand-overs/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
        }

        (await Get("fay@o9.example", $"/people/{worker}/custody")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get(Accounts.Administrator, $"/people/{worker}/custody")).Text.ShouldContain("Ada Cast became the supervisor");
    }

    private async Task<(Guid Worker, Guid Former, Guid Next)> ChangedAsync(string key)
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var former = await cast.JoinsAsync($"fay@{key}.example", new(2024, 1, 8));
        var next = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), former);
        await ChangeAsync(worker, next);
        return (worker, former, next);
    }

    private async Task ChangeAsync(Guid worker, Guid next, string from = "26 November 2025")
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await browser.SubmitAsync($"/organisation/people/{worker}", "/supervision", ("Supervisor", next.ToString()), ("From", from))).Status.ShouldBe(HttpStatusCode.Found);
    }

    private Task<Guid> HandOverOf(Guid worker) => portal.WithinAsync(Accounts.Administrator, db => db.HandOvers.Where(row => row.SuperviseeId == worker).Select(row => row.Id).SingleAsync());

    private Task<List<HandOverMove>> MovesOf(Guid id) =>
        portal.WithinAsync(Accounts.Administrator, async db => (await db.HandOverMoves.Where(row => row.HandOverId == id).ToListAsync()).OrderBy(row => row.At).ThenBy(row => row.Id).ToList());

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
