using System.Net;
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Web.Features.CalendarFeeds;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.CalendarFeeds;

/// <summary>The secret address: made, shown once, revoked, and worth nothing to anybody else.</summary>
public sealed class AddressTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string NeverGiven = $"/calendar/feed/{new string('A', 43)}.ics";

    [Fact]
    public async Task It_is_shown_once_and_kept_as_a_hash_alone()
    {
        var scene = await FeedScene.SetAsync(portal);
        using var ben = await portal.SignedInAs(scene.BenMail);
        var before = await ben.GetAsync("/calendar/feed");

        var answer = await ben.PostAsync(before.Form("/calendar/feed"));
        var shown = await ben.FollowAsync(answer);
        var again = await ben.GetAsync("/calendar/feed");

        before.Text.ShouldContain("You have none");
        before.HasForm("/revocation").ShouldBeFalse();
        answer.Location.ShouldBe("/calendar/feed");
        var secret = shown.Find("#address").GetAttribute("value")!.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        secret.Length.ShouldBe(43);
        again.FindAll("#address").ShouldBeEmpty();
        again.Body.ShouldNotContain(secret);
        again.Text.ShouldContain("It is not shown again");
        var row = await portal.WithinAsync(scene.BenMail, db => db.CalendarAddresses.AsNoTracking().SingleAsync(row => row.PersonId == scene.Ben));
        row.Hash.ShouldBe(CalendarAddresses.HashOf(secret));
        row.Hash.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Another_one_revokes_the_first()
    {
        var scene = await FeedScene.SetAsync(portal);
        var first = await scene.AddressAsync(scene.BenMail);
        var second = await scene.AddressAsync(scene.BenMail);

        (await scene.FetchAsync(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.FetchAsync(second)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sent_twice_at_once_the_one_that_is_shown_works()
    {
        var scene = await FeedScene.SetAsync(portal);
        using var ben = await portal.SignedInAs(scene.BenMail);
        var form = (await ben.GetAsync("/calendar/feed")).Form("/calendar/feed");

        var answers = await Task.WhenAll(ben.PostAsync(form), ben.PostAsync(form));

        answers.ShouldAllBe(answer => answer.Location == "/calendar/feed");
        (await portal.WithinAsync(scene.BenMail, db => db.CalendarAddresses.CountAsync(row => row.PersonId == scene.Ben))).ShouldBe(1);
        // Of the two the browser kept one: shown it works, else another is made.
        if ((await ben.GetAsync("/calendar/feed")).FindAll("#address") is [var address])
        {
            (await scene.FetchAsync(new Uri(address.GetAttribute("value")!).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_revoked_one_is_answered_like_one_that_was_never_given()
    {
        var scene = await FeedScene.SetAsync(portal);
        var address = await scene.AddressAsync(scene.BenMail);
        using var ben = await portal.SignedInAs(scene.BenMail);
        var form = (await ben.GetAsync("/calendar/feed")).Form("/revocation");

        var done = await ben.PostAsync(form);
        var twice = await ben.PostAsync(form);

        new[] { done, twice }.ShouldAllBe(answer => answer.Location == "/calendar/feed");
        (await ben.FollowAsync(done)).Text.ShouldContain("You have none");
        var revoked = await scene.FetchAsync(address);
        var unknown = await scene.FetchAsync(NeverGiven);
        (revoked.Status, unknown.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        revoked.Text.ShouldBe(unknown.Text);
        revoked.Response.Headers.Select(header => header.Key).ShouldBe(unknown.Response.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Whoever_has_left_has_no_feed_any_more()
    {
        var scene = await FeedScene.SetAsync(portal);
        var address = await scene.AddressAsync(scene.BenMail);
        await scene.Cast.ChangeAsync(db => db.Posts.Single(row => row.PersonId == scene.Ben).End(DateOnly.FromDateTime(SeededDatabase.Now)));

        var answer = await scene.FetchAsync(address);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Text.ShouldBe((await scene.FetchAsync(NeverGiven)).Text);
    }

    [Fact]
    public async Task A_closed_account_has_no_feed_but_wrong_passwords_stop_none()
    {
        var scene = await FeedScene.SetAsync(portal);
        var address = await scene.AddressAsync(scene.BenMail);

        await LockAsync(scene, portal.Clock.GetUtcNow().AddMinutes(15));
        (await scene.FetchAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        await LockAsync(scene, DateTimeOffset.MaxValue);
        (await scene.FetchAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        await scene.Cast.ChangeAsync(db => db.Users.Remove(db.Users.Single(row => row.PersonId == scene.Ben)));
        (await scene.FetchAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_opens_its_own_persons_feed_whoever_is_signed_in()
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(new(2025, 12, 3), new(10, 0));
        var address = await scene.AddressAsync(scene.BenMail);
        using var stranger = await portal.SignedInAs(Accounts.Stranger);

        var answer = await stranger.GetAsync(address);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldContain(session.ToString());
        (await scene.FetchAsync(address)).Body.ShouldBe(answer.Body);
    }

    [Theory]
    [InlineData("HidesNames", "true", "Alarm", "5")]
    [InlineData("HidesNames", "true", "Alarm", "")]
    [InlineData("HidesNames", "true", "Alarm", "soon")]
    public async Task What_is_not_offered_is_not_kept(string field, string value, string other, string wrong)
    {
        var scene = await FeedScene.SetAsync(portal);
        using var ben = await portal.SignedInAs(scene.BenMail);

        var answer = await ben.SubmitAsync("/calendar/feed", "/options", (field, value), (other, wrong));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Find(".govuk-error-summary").TextContent.ShouldContain("Choose whether and when to be reminded");
        answer.Form("/options")["HidesNames"].ShouldBe("true");
        (await portal.WithinAsync(scene.BenMail, db => db.CalendarFeeds.AnyAsync(row => row.PersonId == scene.Ben))).ShouldBeFalse();
    }

    [Fact]
    public async Task Options_are_kept_however_often_they_are_sent_and_without_an_address()
    {
        var scene = await FeedScene.SetAsync(portal);
        using var ben = await portal.SignedInAs(scene.BenMail);
        var form = (await ben.GetAsync("/calendar/feed")).Form("/options").With(("HidesNames", "true"), ("Alarm", "60"));

        await ben.PostAsync(form);
        var again = await ben.PostAsync(form);

        again.Location.ShouldBe("/calendar/feed");
        var page = await ben.GetAsync("/calendar/feed");
        (page.Form("/options")["HidesNames"], page.Form("/options")["Alarm"]).ShouldBe(("true", "60"));
        page.Text.ShouldContain("You have none");
    }

    [Fact]
    public async Task One_address_is_not_fetched_without_end()
    {
        await using var own = new PortalFactory();
        var scene = await FeedScene.SetAsync(own);
        var (ben, ada) = (await scene.AddressAsync(scene.BenMail), await scene.AddressAsync(scene.AdaMail));
        using var program = own.Anonymous();
        for (var fetch = 0; fetch < FeedLimit.AtOnce; fetch++)
        {
            (await program.GetAsync(ben)).Status.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await program.GetAsync(ben);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await program.GetAsync(ada)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_secret_is_in_no_log_and_on_no_error_page()
    {
        var log = new Listener();
        await using var own = new PortalFactory().With(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        var scene = await FeedScene.SetAsync(own);
        var address = await scene.AddressAsync(scene.BenMail);
        var secret = address.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        using var program = own.Anonymous();
        log.Lines.Clear();

        await program.GetAsync(address);
        await scene.Cast.ChangeAsync(db => db.CalendarAddresses.RemoveRange(db.CalendarAddresses));
        var pages = new List<Page>
        {
            await program.GetAsync(address),
            await program.GetAsync(address.Replace(".ics", "", StringComparison.Ordinal)),
            await program.GetAsync(address.ToUpperInvariant().Replace(secret.ToUpperInvariant(), secret, StringComparison.Ordinal) + "/more"),
            await program.PostAsync(address, []),
        };

        pages.ShouldAllBe(page => page.Status >= HttpStatusCode.BadRequest || page.Status == HttpStatusCode.Found);
        pages.ShouldAllBe(page => !page.Body.Contains(secret));
        log.Lines.Where(line => line.Contains("RequestLog", StringComparison.Ordinal)).Count(line => line.Contains("/feed/…", StringComparison.OrdinalIgnoreCase)).ShouldBe(5);
        log.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal) && !IsSilenced(line)).ShouldBeEmpty();
    }

    /// <summary>The framework's own lines of less than a warning, which the portal's log never takes; here everything is listened to.</summary>
    private static bool IsSilenced(string line) => line.StartsWith("Microsoft.", StringComparison.Ordinal) && !line.Contains("|Warning|", StringComparison.Ordinal) && !line.Contains("|Error|", StringComparison.Ordinal);

    private static Task LockAsync(FeedScene scene, DateTimeOffset until) => scene.Cast.ChangeAsync(db => db.Users.Single(row => row.PersonId == scene.Ben).LockoutEnd = until);

    private sealed class Listener : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Category(categoryName, Lines);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{name}|{logLevel}|{formatter(state, exception)} {exception}");
        }
    }
}
