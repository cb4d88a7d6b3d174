using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationPeople;

public sealed class PostTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_new_post_ends_the_present_one_and_the_policy_counts_anew()
    {
        var (cast, lead, worker) = await WorkerAsync("p1");
        await cast.HeldAsync(worker, lead, new(2025, 10, 20));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = (await browser.GetAsync($"/organisation/people/{worker}/posts/new")).Form("/posts").With(("StartedOn", "24 November 2025"), ("Role", "Nqsw"), ("Title", "Newly qualified"));

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        again.Location.ShouldBe(answer.Location);
        (await browser.FollowAsync(answer)).Text.ShouldContain("The new post begins on Monday 24 November.");
        var posts = await PostsAsync(worker);
        posts.Select(row => (row.StartedOn, row.LeftOn, row.Role)).ShouldBe([(new(2025, 1, 6), new DateOnly(2025, 11, 24), PostRole.SocialWorker), (new(2025, 11, 24), null, PostRole.Nqsw)]);
        // Weekly at first, from the first day of the new post.
        (await DueOnAsync(worker)).ShouldBe(new DateOnly(2025, 12, 1));
    }

    [Fact]
    public async Task A_post_to_come_leaves_the_present_one_in_force_until_then()
    {
        var (cast, lead, worker) = await WorkerAsync("p2");
        await cast.HeldAsync(worker, lead, new(2025, 11, 20));
        var before = await DueOnAsync(worker);
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        await browser.SubmitAsync($"/organisation/people/{worker}/posts/new", "/posts", ("StartedOn", "5 January 2026"));

        (await DueOnAsync(worker)).ShouldBe(before);
        (await PostsAsync(worker))[0].LeftOn.ShouldBe(new DateOnly(2026, 1, 5));
    }

    [Theory]
    [InlineData("6 January 2025", "the present post began on it, or after it")]
    [InlineData("1 January 2028", "Enter a day within the next twelve months")]
    [InlineData("whenever", "Enter a date, like")]
    public async Task A_new_post_that_cannot_begin_then_is_refused_and_kept(string from, string sentence)
    {
        var (_, _, worker) = await WorkerAsync(Guid.NewGuid().ToString("n"));
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/people/{worker}/posts/new", "/posts", ("StartedOn", from), ("Title", "Another"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        (page.Form("/posts")["StartedOn"], page.Form("/posts")["Title"]).ShouldBe((from, "Another"));
        (await PostsAsync(worker)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_corrected_first_day_moves_what_is_counted_from_it_and_the_supervisor_entered_with_it()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync("ada@p4.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p4.example", new(2025, 11, 17), lead, PostRole.Nqsw);
        var post = (await PostsAsync(worker)).Single().Id;
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await DueOnAsync(worker)).ShouldBe(new DateOnly(2025, 11, 24));

        await browser.SubmitAsync($"/organisation/posts/{post}", $"/{post}", ("StartedOn", "20 November 2025"));

        (await DueOnAsync(worker)).ShouldBe(new DateOnly(2025, 11, 27));
        (await portal.WithinAsync(Accounts.Administrator, db => db.Supervisions.SingleAsync(row => row.SuperviseeId == worker))).From.ShouldBe(new DateOnly(2025, 11, 20));
    }

    [Fact]
    public async Task A_first_day_after_a_session_that_was_held_is_refused()
    {
        var (cast, lead, worker) = await WorkerAsync("p5");
        await cast.HeldAsync(worker, lead, new(2025, 3, 3));
        var post = (await PostsAsync(worker)).Single().Id;
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/posts/{post}", $"/{post}", ("StartedOn", "4 March 2025"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("a session was held in this post before it");
        page.Form($"/{post}")["StartedOn"].ShouldBe("4 March 2025");
        (await PostsAsync(worker)).Single().StartedOn.ShouldBe(new DateOnly(2025, 1, 6));
    }

    [Fact]
    public async Task Leaving_ends_the_duties_too_and_can_be_taken_back()
    {
        var (cast, _, worker) = await WorkerAsync("p6");
        await cast.AppointAsync(worker, AppointmentKind.QualityAssurance);
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await browser.GetAsync($"/organisation/people/{worker}/leaving")).Text.ShouldContain("They have 1 duty beside the post.");

        await browser.SubmitAsync($"/organisation/people/{worker}/leaving", "/leaving", ("LeftOn", "12 December 2025"));
        var duty = await portal.WithinAsync(Accounts.Administrator, db => db.Appointments.AsNoTracking().SingleAsync(row => row.PersonId == worker));
        await browser.SubmitAsync($"/organisation/people/{worker}/leaving", "/leaving", ("LeftOn", ""));

        duty.Until.ShouldBe(new DateOnly(2025, 12, 12));
        (await PostsAsync(worker)).Single().LeftOn.ShouldBeNull();
    }

    [Fact]
    public async Task The_last_administrator_does_not_leave()
    {
        await using var own = new PortalFactory();
        var me = await own.PersonOf(Accounts.Administrator);
        using var browser = await own.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/people/{me}/leaving", "/leaving", ("LeftOn", "12 December 2025"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Nobody else who can sign in is an administrator from that day on.");
        (await own.WithinAsync(Accounts.Administrator, db => db.Posts.AnyAsync(row => row.PersonId == me && row.LeftOn != null))).ShouldBeFalse();
        (await own.WithinAsync(Accounts.Administrator, db => db.Appointments.AnyAsync(row => row.PersonId == me && row.Until != null))).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_comes_into_a_closed_team()
    {
        var (_, _, worker) = await WorkerAsync("p8");
        var closed = await portal.WithinAsync(Accounts.Administrator, async db =>
        {
            var root = await db.Units.SingleAsync(row => row.ParentId == null);
            var unit = new Unit("Closed desk", UnitKind.Team, root.Id);
            unit.Close(Cast.Today, isEmpty: true);
            db.Units.Add(unit);
            await db.SaveChangesAsync();
            return unit.Id;
        });
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/people/{worker}/posts/new", "/posts", ("StartedOn", "24 November 2025"), ("Unit", closed.ToString()));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("It is closed.");
        page.Body.ShouldNotContain("Closed desk");
    }

    private async Task<(Cast Cast, Guid Lead, Guid Worker)> WorkerAsync(string key)
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8));
        return (cast, lead, await cast.JoinsAsync($"ben@{key}.example", new(2025, 1, 6), lead));
    }

    private Task<List<Post>> PostsAsync(Guid person) =>
        portal.WithinAsync(Accounts.Administrator, db => db.Posts.AsNoTracking().Where(row => row.PersonId == person).OrderBy(row => row.StartedOn).ToListAsync());

    private Task<DateOnly?> DueOnAsync(Guid person) =>
        portal.WithinAsync(Accounts.Administrator, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession).Select(row => row.DueOn).SingleAsync());
}
