using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.CalendarFeeds;

/// <summary>What a calendar program finds in a feed, read back by another library than the one that writes it.</summary>
public sealed class FeedTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string WelshName = "Ŵyn ab Ŷr, Pen-y-bont; Ysgol Gynradd Gymraeg a Chanolfan Blant Hŷn Llŷn ac Ardudwy";

    [Fact]
    public async Task Both_find_when_where_and_with_whom()
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(new(2025, 12, 3), new(14, 30), 90, "Room 9; east wing, upstairs");

        var ben = await scene.ReadAsync(await scene.AddressAsync(scene.BenMail));
        var ada = await scene.ReadAsync(await scene.AddressAsync(scene.AdaMail));

        (ben.Method, ben.Refresh, ben.Name).ShouldBe(("PUBLISH", "PT4H", "Supervision"));
        ben.Zones.ShouldBe(["Europe/London"]);
        var entry = ben.Of(session);
        (entry.Summary, entry.Location, entry.Start, entry.End, entry.Status, entry.Sequence)
            .ShouldBe(("Supervision with Ada Cast", "Room 9; east wing, upstairs", "2025-12-03T14:30:00.000Z", "2025-12-03T16:00:00.000Z", "CONFIRMED", 0));
        entry.Url.ShouldEndWith($"/sessions/{session}");
        entry.Alarms.ShouldBeEmpty();
        ada.Of(session).Summary.ShouldBe("Supervision with Ben Cast");
        ada.Of(session).Uid.ShouldBe(entry.Uid);
    }

    [Fact]
    public async Task Nothing_of_what_was_said_is_in_it_and_nobody_elses_session()
    {
        var scene = await FeedScene.SetAsync(portal);
        var other = await FeedScene.SetAsync(portal);
        var fallen = await scene.BookedAsync(new(2025, 12, 4), new(9, 0));
        var theirs = await other.BookedAsync(new(2025, 12, 4), new(9, 0));
        await scene.ChangeAsync(fallen, (session, actor, now) =>
            session.Cancel(FellThroughBy.Supervisor, FallThroughReason.Sickness, "Ada has the flu", null, actor, now, Cast.Today));

        var feed = (await scene.FetchAsync(await scene.AddressAsync(scene.BenMail))).Body;

        feed.ShouldContain(fallen.ToString());
        feed.ShouldNotContain(theirs.ToString());
        feed.ShouldNotContain("flu");
        feed.ShouldNotContain("DESCRIPTION");
        feed.ShouldNotContain("ickness");
    }

    [Fact]
    public async Task Names_are_left_out_and_the_calendar_reminds_where_that_was_chosen()
    {
        var scene = await FeedScene.SetAsync(portal);
        var timed = await scene.BookedAsync(new(2025, 12, 3), new(14, 30));
        var day = await scene.BookedAsync(new(2025, 12, 10), null);
        var address = await scene.AddressAsync(scene.BenMail);
        using var ben = await portal.SignedInAs(scene.BenMail);
        await ben.SubmitAsync("/calendar/feed", "/options", ("HidesNames", "true"), ("Alarm", "60"));

        var feed = await scene.ReadAsync(address);

        feed.Of(timed).Summary.ShouldBe("Supervision");
        feed.Of(timed).Alarms.ShouldBe(["-PT60M"]);
        feed.Of(day).Alarms.ShouldBeEmpty("it would ring at midnight");
        (await scene.FetchAsync(address)).Body.ShouldNotContain("Ada");
    }

    [Fact]
    public async Task A_session_without_a_time_takes_its_day_and_one_without_a_length_an_hour()
    {
        var scene = await FeedScene.SetAsync(portal);
        var day = await scene.BookedAsync(new(2025, 12, 10), null, null, null);
        var timed = await scene.BookedAsync(new(2025, 12, 11), new(9, 0), null);

        var feed = await scene.ReadAsync(await scene.AddressAsync(scene.BenMail));

        (feed.Of(day).Start, feed.Of(day).End, feed.Of(day).Location).ShouldBe(("2025-12-10", "2025-12-11", null));
        feed.Of(timed).End.ShouldBe("2025-12-11T10:00:00.000Z");
    }

    [Fact]
    public async Task Every_move_counts_under_the_same_uid()
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(new(2025, 12, 3), new(14, 30));
        var address = await scene.AddressAsync(scene.BenMail);
        var before = (await scene.ReadAsync(address)).Of(session);

        await scene.ChangeAsync(session, (row, actor, now) => row.Move(new(2025, 12, 5), new(9, 0), 60, "Room 2", "Court", actor, now.AddHours(1), Cast.Today));
        var moved = (await scene.ReadAsync(address)).Of(session);
        await scene.ChangeAsync(session, (row, actor, now) => row.Cancel(FellThroughBy.Supervisee, FallThroughReason.Other, null, null, actor, now.AddHours(2), Cast.Today));
        var cancelled = (await scene.ReadAsync(address)).Of(session);

        (moved.Uid, cancelled.Uid).ShouldBe((before.Uid, before.Uid));
        (moved.Start, moved.Location, moved.Sequence).ShouldBe(("2025-12-05T09:00:00.000Z", "Room 2", before.Sequence + 1));
        (cancelled.Status, cancelled.Sequence).ShouldBe(("CANCELLED", before.Sequence + 2));
        new[] { before.Stamp, moved.Stamp, cancelled.Stamp }.ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public async Task What_fell_through_is_told_for_sixty_days_and_what_was_held_for_half_a_year()
    {
        await using var own = new PortalFactory();
        var scene = await FeedScene.SetAsync(own);
        var cancelled = await scene.BookedAsync(new(2026, 6, 3), new(14, 30));
        var missed = await scene.BookedAsync(Cast.Today, new(9, 0));
        var held = await scene.BookedAsync(Cast.Today, new(11, 0));
        await scene.ChangeAsync(cancelled, (row, actor, now) => row.Cancel(FellThroughBy.Supervisee, FallThroughReason.Other, null, null, actor, now, Cast.Today));
        await scene.ChangeAsync(missed, (row, actor, now) => row.Miss(FellThroughBy.Supervisee, FallThroughReason.Other, null, null, actor, now, Cast.Today));
        await scene.ChangeAsync(held, (row, actor, now) => row.Hold(Cast.Today, 90, false, actor, now, Cast.Today));
        var address = await scene.AddressAsync(scene.BenMail);

        own.Clock.Advance(TimeSpan.FromDays(FeedReader.DaysCancelled));
        var last = await scene.ReadAsync(address);
        own.Clock.Advance(TimeSpan.FromDays(1));
        var after = await scene.ReadAsync(address);
        own.Clock.Advance(TimeSpan.FromDays(FeedReader.DaysPast - FeedReader.DaysCancelled));
        var later = await scene.ReadAsync(address);

        (last.Of(cancelled).Status, last.Of(missed).Status, last.Of(held).Status).ShouldBe(("CANCELLED", "CANCELLED", "CONFIRMED"));
        last.Of(held).End.ShouldBe("2025-11-26T12:30:00.000Z");
        (after.Has(cancelled), after.Has(missed), after.Has(held)).ShouldBe((false, false, true));
        later.Has(held).ShouldBeFalse();
        later.Zones.ShouldBeEmpty();
    }

    [Fact]
    public async Task Held_on_another_day_it_stands_on_that_day()
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(new(2025, 12, 3), new(14, 30));
        await scene.ChangeAsync(session, (row, actor, now) => row.Hold(new(2025, 11, 25), 60, false, actor, now, Cast.Today));

        (await scene.ReadAsync(await scene.AddressAsync(scene.BenMail))).Of(session).Start.ShouldBe("2025-11-25");
    }

    [Theory]
    [InlineData("2026-03-28", "09:00", 60, "2026-03-28T09:00:00.000Z", "2026-03-28T10:00:00.000Z")] // the day before the clock goes forward
    [InlineData("2026-03-29", "09:00", 60, "2026-03-29T08:00:00.000Z", "2026-03-29T09:00:00.000Z")]
    [InlineData("2026-03-29", "00:30", 90, "2026-03-29T00:30:00.000Z", "2026-03-29T02:00:00.000Z")] // over the hour that is skipped
    [InlineData("2026-03-29", "01:30", 60, "2026-03-29T01:30:00.000Z", "2026-03-29T02:30:00.000Z")] // in it: the clock shows half past two
    [InlineData("2026-10-24", "09:00", 60, "2026-10-24T08:00:00.000Z", "2026-10-24T09:00:00.000Z")]
    [InlineData("2026-10-25", "09:00", 60, "2026-10-25T09:00:00.000Z", "2026-10-25T10:00:00.000Z")]
    [InlineData("2026-10-25", "01:30", 30, "2026-10-25T00:30:00.000Z", "2026-10-25T01:00:00.000Z", "UTC")] // shown twice: the first, and so that nobody reads the second
    [InlineData("2026-10-25", "00:30", 120, "2026-10-24T23:30:00.000Z", "2026-10-25T01:30:00.000Z")] // over it, to the second half past one
    [InlineData("2027-07-01", "16:00", 60, "2027-07-01T15:00:00.000Z", "2027-07-01T16:00:00.000Z")]
    public async Task Across_the_changes_of_the_clock_a_session_is_when_the_wall_says(string on, string at, int minutes, string start, string end, string zone = "Europe/London")
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(Day(on), Time(at), minutes);

        var entry = (await scene.ReadAsync(await scene.AddressAsync(scene.BenMail))).Of(session);

        (entry.Start, entry.End, entry.Zone).ShouldBe((start, end, zone));
    }

    [Fact]
    public async Task In_Cambodia_it_is_seven_hours_ahead_all_year_and_in_Khmer()
    {
        var scene = await FeedScene.SetAsync(portal, DemoAccounts.Supervisor(Accounts.Mlup));
        await scene.ChangeBenAsync(ben => ben.Language = "km");
        const string Name = "លោកស្រី ស៊ុខ, ស្រីមុំ; អ្នកត្រួតពិនិត្យជាន់ខ្ពស់នៃមជ្ឈមណ្ឌលម្លប់ដូង";
        await scene.Cast.ChangeAsync(db => db.People.Single(row => row.Id == scene.Ada).LocalName = Name);
        var winter = await scene.BookedAsync(new(2026, 1, 14), new(8, 30), venue: "បន្ទប់​ប្រជុំ ១, ជាន់ទី ២");
        var summer = await scene.BookedAsync(new(2026, 7, 15), new(8, 30));
        var address = await scene.AddressAsync(scene.BenMail);

        var feed = await scene.ReadAsync(address);

        feed.Zones.ShouldBe(["Asia/Phnom_Penh"]);
        feed.Of(winter).Start.ShouldBe("2026-01-14T01:30:00.000Z");
        feed.Of(summer).Start.ShouldBe("2026-07-15T01:30:00.000Z");
        feed.Of(winter).Summary.ShouldBe($"ការគាំទ្រជាមួយ {Name}");
        feed.Of(winter).Location.ShouldBe("បន្ទប់​ប្រជុំ ១, ជាន់ទី ២");
        IsFolded((await scene.FetchAsync(address)).Body);
    }

    [Fact]
    public async Task In_Welsh_every_letter_comes_through_the_folding()
    {
        var scene = await FeedScene.SetAsync(portal, DemoAccounts.Supervisor(DemoAccounts.Of("bridgend")));
        await scene.ChangeBenAsync(ben => ben.Language = "cy");
        await scene.Cast.ChangeAsync(db => db.People.Single(row => row.Id == scene.Ada).LocalName = WelshName);
        var session = await scene.BookedAsync(new(2026, 1, 14), new(8, 30), venue: "Tŷ’r Dŵr\\Llawr 2");
        var address = await scene.AddressAsync(scene.BenMail);

        var feed = await scene.ReadAsync(address);

        feed.Name.ShouldBe("Goruchwyliaeth");
        feed.Of(session).Summary.ShouldBe($"Goruchwyliaeth gyda {WelshName}");
        feed.Of(session).Location.ShouldBe("Tŷ’r Dŵr\\Llawr 2");
        IsFolded((await scene.FetchAsync(address)).Body);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(new(2025, 12, 3), new(14, 30));
        var address = await scene.AddressAsync(scene.BenMail);
        using var program = portal.Anonymous();
        var first = await program.GetAsync(address);
        var (tag, changed) = (first.Response.Headers.ETag!, first.Response.Content.Headers.LastModified!.Value);

        (await AskAsync(program, address, request => request.Headers.IfNoneMatch.Add(tag))).ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync(program, address, request => request.Headers.IfModifiedSince = changed)).ShouldBe(HttpStatusCode.NotModified);
        await scene.ChangeAsync(session, (row, actor, now) => row.Move(new(2025, 12, 5), new(9, 0), 60, "Room 2", null, actor, now.AddHours(1), Cast.Today));
        (await AskAsync(program, address, request => request.Headers.IfNoneMatch.Add(tag))).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(program, address, request => request.Headers.IfModifiedSince = changed)).ShouldBe(HttpStatusCode.OK);

        first.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        first.Response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
    }

    [Fact]
    public async Task A_program_may_ask_for_the_headers_alone()
    {
        var scene = await FeedScene.SetAsync(portal);
        var address = await scene.AddressAsync(scene.BenMail);
        using var program = portal.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var answer = await program.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldNotBeNull();
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_few_queries_however_many_sessions()
    {
        var count = new CommandCount();
        await using var own = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(count)));
        var scene = await FeedScene.SetAsync(own);
        await scene.BookedAsync(new(2025, 12, 3), new(9, 0));
        var address = await scene.AddressAsync(scene.BenMail);
        await scene.FetchAsync(address);
        count.Take();
        await scene.FetchAsync(address);
        var few = count.Take();
        for (var day = 0; day < 12; day++)
        {
            await scene.BookedAsync(new DateOnly(2026, 1, 5).AddDays(day * 7), new(9, 0));
        }

        count.Take();
        await scene.FetchAsync(address);
        count.Take().ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task One_session_is_downloaded_by_the_two_and_nobody_else()
    {
        var scene = await FeedScene.SetAsync(portal);
        var session = await scene.BookedAsync(new(2025, 12, 3), new(14, 30));
        using var ben = await portal.SignedInAs(scene.BenMail);
        using var ada = await portal.SignedInAs(scene.AdaMail);
        using var quality = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));
        using var stranger = await portal.SignedInAs(Accounts.Stranger);

        (await ben.GetAsync($"/sessions/{session}")).Find($"a[href='/sessions/{session}/calendar-file']").TextContent.ShouldBe("Add to your calendar");
        var file = await ben.GetAsync($"/sessions/{session}/calendar-file");
        var hers = await ada.GetAsync($"/sessions/{session}/calendar-file");

        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("supervision-2025-12-03.ics");
        var entry = (await CalendarReader.ReadAsync(file.Body)).Events.ShouldHaveSingleItem();
        (entry.Summary, entry.Start).ShouldBe(("Supervision with Ada Cast", "2025-12-03T14:30:00.000Z"));
        (await CalendarReader.ReadAsync(hers.Body)).Of(session).Summary.ShouldBe("Supervision with Ben Cast");
        entry.Uid.ShouldBe((await scene.ReadAsync(await scene.AddressAsync(scene.BenMail))).Of(session).Uid);
        (await quality.GetAsync($"/sessions/{session}")).Status.ShouldBe(HttpStatusCode.OK);
        (await quality.GetAsync($"/sessions/{session}/calendar-file")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/sessions/{session}/calendar-file")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>RFC 5545 §3.1: lines end with CR LF and are of at most 75 octets, folded between characters.</summary>
    private static void IsFolded(string feed)
    {
        feed.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        feed.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        feed.ShouldNotContain("\uFFFD");
    }

    private static async Task<HttpStatusCode> AskAsync(Browser program, string address, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        with(request);
        using var answer = await program.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly Time(string time) => TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
