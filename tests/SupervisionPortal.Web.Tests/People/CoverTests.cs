using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.People;

/// <summary>A supervisor is away and somebody covers: for those days, for what is to come, and for nothing that was before.</summary>
public sealed class CoverTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Who_covers_sees_what_is_due_and_nothing_that_was_recorded()
    {
        var (cast, lead, worker, cover) = await AwayAsync("c1");
        var session = await cast.HeldAsync(worker, lead, new(2025, 10, 6));
        await cast.ChangeAsync(db => db.Records.Add(SupervisionRecord.Begin(session, worker, lead, new(2025, 10, 6), casesDiscussed: false, new Actor(lead, Relation.Supervisor), SeededDatabase.Now)));
        var record = await portal.WithinAsync(Accounts.Supervisor, db => db.Records.Where(row => row.SessionId == session).Select(row => row.Id).SingleAsync());
        using var browser = await portal.SignedInAs("cam@c1.example");

        var home = await browser.GetAsync("/");
        var file = await browser.GetAsync($"/people/{worker}");

        home.Text.ShouldContain("You cover for Ada Cast.");
        home.FindAll($"a[href='/sessions/new?person={worker}']").ShouldNotBeEmpty();
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Text.ShouldContain("You cover while they are away");
        file.FindAll($"a[href='/people/{worker}/cases']").ShouldNotBeEmpty();
        file.FindAll($"a[href='/people/{worker}/records'], a[href='/people/{worker}/actions'], a[href='/people/{worker}/openings'], a[href='/people/{worker}/agreement']").ShouldBeEmpty();
        foreach (var closed in new[] { $"/people/{worker}/records", $"/people/{worker}/actions", $"/people/{worker}/openings", $"/people/{worker}/agreement", $"/records/{record}", $"/records/{record}/draft", $"/sessions/{session}" })
        {
            (await browser.GetAsync(closed)).Status.ShouldBe(HttpStatusCode.NotFound, closed);
        }

        (await browser.GetAsync($"/people/{worker}/absences")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Who_covers_holds_the_session_that_was_booked_writes_its_record_and_keeps_it_when_the_supervisor_is_back()
    {
        var (cast, lead, worker, cover) = await AwayAsync("c2");
        var session = await cast.BookedAsync(worker, lead, Cast.Today);
        using var browser = await portal.SignedInAs("cam@c2.example");

        await browser.SubmitAsync($"/sessions/{session}/holding", "/holding", ("Minutes", "60"));
        var begun = await browser.SubmitAsync($"/sessions/{session}", "/record");
        var record = begun.Location!.Split('/')[2];
        await browser.SubmitAsync($"/records/{record}/draft", "/draft", (RecordScene.Support, "Managing well without Ada."));
        (await browser.SubmitAsync($"/records/{record}/check", "/issue")).Location.ShouldBe($"/records/{record}");

        (await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.Where(row => row.Id == session).Select(row => row.SupervisorId).SingleAsync())).ShouldBe(cover);
        await portal.WithinAsync(Accounts.Supervisor, db => db.Absences.Where(row => row.PersonId == lead).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReturnedOn, Cast.Today)));
        (await browser.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.NotFound, "the cover is over");
        (await browser.GetAsync($"/records/{record}")).Text.ShouldContain("Managing well without Ada.");
        foreach (var email in new[] { "ada@c2.example", "ben@c2.example" })
        {
            using var other = await portal.SignedInAs(email);
            (await other.GetAsync($"/records/{record}")).Text.ShouldContain("Managing well without Ada.", Case.Sensitive, email);
        }
    }

    [Fact]
    public async Task Who_covers_books_and_calls_off_in_the_supervisors_place()
    {
        var (_, _, worker, cover) = await AwayAsync("c3");
        using var browser = await portal.SignedInAs("cam@c3.example");

        var booked = await browser.SubmitAsync($"/sessions/new?person={worker}", "/sessions", ("Date", "4 December 2025"));

        booked.Status.ShouldBe(HttpStatusCode.Redirect, booked.Text);
        var session = Guid.Parse(booked.Location!.Split('/')[2]);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.Where(row => row.Id == session).Select(row => row.SupervisorId).SingleAsync())).ShouldBe(cover);
        var off = await browser.SubmitAsync($"/sessions/{session}/cancellation", "/cancellation", ("By", "Both"), ("Reason", "Other"), ("Why", "Inspection."));
        off.Status.ShouldBe(HttpStatusCode.Redirect, off.Text);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.Where(row => row.Id == session).Select(row => row.Status).SingleAsync())).ShouldBe(SessionStatus.Cancelled);
    }

    [Fact]
    public async Task Who_is_named_and_those_they_cover_for_are_told_once()
    {
        var (cast, lead, worker, first) = await AwayAsync("c5");
        var second = await cast.JoinsAsync("dee@c5.example", new(2024, 1, 8), role: PostRole.Manager);
        var absence = await portal.WithinAsync(Accounts.Supervisor, db => db.Absences.Where(row => row.PersonId == lead).Select(row => row.Id).SingleAsync());
        using var admin = await portal.SignedInAs(Accounts.Administrator);
        var url = $"/people/{lead}/absences/{absence}/cover";

        foreach (var cover in new[] { second, first, second })
        {
            (await admin.SubmitAsync(url, url, ("Cover", cover.ToString()))).Location.ShouldBe($"/people/{lead}/absences");
        }

        using var dee = await portal.SignedInAs("dee@c5.example");
        using var ben = await portal.SignedInAs("ben@c5.example");
        (await dee.GetAsync("/notices")).Text.ShouldMatch("named you to cover for Ada Cast from .*26 .*, until they are back");
        (await ben.GetAsync("/notices")).Text.ShouldMatch("Dee Cast covers for your supervisor from .*26 .*, until they are back");
        var told = await portal.WithinAsync(Accounts.Supervisor, db => db.Notices.Where(row => row.Kind == NoticeKind.CoverArranged || row.Kind == NoticeKind.CoverToGive).ToListAsync());
        told.Where(row => row.AboutId == lead || row.PersonId == worker).Select(row => (row.PersonId, row.Kind)).ShouldBe(
            [(second, NoticeKind.CoverToGive), (first, NoticeKind.CoverToGive), (worker, NoticeKind.CoverArranged), (worker, NoticeKind.CoverArranged)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2025-11-27", null)]
    [InlineData("2025-11-03", "2025-11-26")]
    public async Task Before_and_after_the_absence_nobody_covers(string from, string? back)
    {
        var key = $"c4{from}{back}".Replace("-", "", StringComparison.Ordinal);
        var (_, _, worker, _) = await AwayAsync(key, DateOnly.Parse(from, null), back is null ? null : DateOnly.Parse(back, null));
        using var browser = await portal.SignedInAs($"cam@{key}.example");

        (await browser.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/sessions/new?person={worker}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Cast Cast, Guid Lead, Guid Worker, Guid Cover)> AwayAsync(string key, DateOnly? from = null, DateOnly? back = null)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), lead);
        var cover = await cast.JoinsAsync($"cam@{key}.example", new(2024, 1, 8), role: PostRole.Manager);
        var absence = new Absence(lead, from ?? new(2025, 11, 10), back, planned: false, sickness: true);
        absence.NameCover(cover, new Actor(lead, Relation.Administrator));
        await cast.ChangeAsync(db => db.Absences.Add(absence));
        return (cast, lead, worker, cover);
    }
}
