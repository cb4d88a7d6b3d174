using System.Net;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.People;

public sealed class PersonTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string Quality = DemoAccounts.QualityAssurance(Accounts.Westmere);
    private static readonly string Hr = DemoAccounts.HumanResources(Accounts.Westmere);

    [Fact]
    public async Task A_file_tells_what_happened_month_by_month_with_what_came_of_it()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var former = await cast.JoinsAsync("fay@p1.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@p1.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p1.example", new(2025, 6, 2), former);
        await cast.ChangeAsync(db =>
        {
            db.Supervisions.Single(row => row.SuperviseeId == worker).End(new(2025, 10, 6));
            db.Supervisions.Add(new Supervision(worker, lead, new(2025, 10, 6)));
            db.Agreements.Add(SupervisionAgreement.OnPaper(worker, lead, new(2025, 10, 15), new AgreementTerms("P2W", 90, "Room 9"), lead, SeededDatabase.Now));
            db.Observations.Add(Observation.RecordOnPaper(worker, lead, new(2025, 11, 6), new Actor(lead, Relation.Supervisor), SeededDatabase.Now, new(2025, 11, 6), Guid.CreateVersion7()));
            db.Absences.Add(new Absence(worker, new(2025, 11, 10), new(2025, 11, 17), planned: false, sickness: true));
        });
        await cast.HeldAsync(worker, former, new(2025, 8, 4));
        await cast.CancelledAsync(worker, former, new(2025, 9, 12), new(2025, 9, 11), FallThroughReason.Other, "a hearing");
        await cast.BookedAsync(worker, lead, new(2025, 12, 16), new TimeOnly(10, 0));

        var page = await Get("ada@p1.example", $"/people/{worker}");

        page.Title.ShouldStartWith("Ben Cast");
        page.Text.ShouldContain("Supervisor You, since 6 October Who has held the file In post sinceMonday 2 June");
        page.Text.ShouldContain("One-to-onesEvery 2 weeks, as agreed");
        page.FindAll("h2.timeline-month").Select(month => month.TextContent)
            .ShouldBe(["Coming", "November 2025", "October 2025", "September 2025", "August 2025", "June 2025"]);
        page.Text.ShouldContain("Tue 16 DecOne-to-one planned, 10am");
        page.Text.ShouldContain("Mon 17Back at work");
        page.Text.ShouldContain("Mon 10Away sick");
        page.Text.ShouldContain("Thu 6Practice observed On paper By you.");
        page.Text.ShouldContain("Wed 15Supervision agreement signed With you.");
        page.Text.ShouldContain("Mon 6Supervisor changed from Fay Cast to you");
        page.Text.ShouldContain("Thu 11One-to-one cancelled Cancelled By Fay Cast; it was planned for Friday 12 September. “a hearing”");
        page.Text.ShouldContain("Mon 4One-to-one held, 60 minutes Held late With Fay Cast. It was due by Thursday 31 July.");
        page.Text.ShouldContain("Mon 2Supervised by Fay Cast");
        page.Text.ShouldContain("Started as Night worker, Night desk");
        page.Text.ShouldContain("Agreement Open the agreement SignedWednesday 15 October, with Ada Cast (on paper) Every2 weeks Length90 minutes WhereRoom 9");
    }

    [Fact]
    public async Task A_timeline_is_narrowed_to_what_is_asked_for()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p2.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p2.example", new(2025, 6, 2), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 4));

        var sessions = await Get("ben@p2.example", $"/people/{worker}?show=sessions");
        var moves = await Get("ben@p2.example", $"/people/{worker}?show=moves");
        var agreement = await Get("ben@p2.example", $"/people/{worker}?show=agreement");

        sessions.FindAll(".timeline__row").Count.ShouldBe(1);
        sessions.Text.ShouldContain("One-to-one held");
        moves.Text.ShouldContain("Started as Night worker");
        moves.FindAll(".timeline__row").ShouldNotContain(row => row.TextContent.Contains("held", StringComparison.Ordinal));
        agreement.Text.ShouldContain("Nothing of this kind has happened yet.");
    }

    [Fact]
    public async Task A_long_timeline_goes_on_under_earlier_and_loses_nothing()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p3.example", new(2020, 1, 6));
        var worker = await cast.JoinsAsync("ben@p3.example", new(2020, 1, 6), lead);
        await cast.ChangeAsync(db =>
        {
            var first = new DateOnly(2023, 1, 2);
            for (var i = 0; i < 60; i++)
            {
                var on = first.AddDays(i * 14);
                var session = Session.Plan(worker, lead, SessionKind.OneToOne, on, null, 60, null, new Actor(lead, Relation.Supervisor), SeededDatabase.Now, on);
                session.Hold(on, 60, false, new Actor(lead, Relation.Supervisor), SeededDatabase.Now, Cast.Today);
                db.Sessions.Add(session);
            }
        });
        using var browser = await portal.SignedInAs("ada@p3.example");

        var seen = new List<string>();
        var page = await browser.GetAsync($"/people/{worker}?show=sessions");
        while (true)
        {
            seen.AddRange(page.FindAll("h2.timeline-month, .timeline__row").Select(row => row.TextContent));
            var earlier = page.FindAll("a").FirstOrDefault(link => link.TextContent.StartsWith("Earlier", StringComparison.Ordinal));
            if (earlier is null)
            {
                break;
            }

            page = await browser.GetAsync(earlier.GetAttribute("href")!);
        }

        seen.Count(row => row.Contains("One-to-one held", StringComparison.Ordinal)).ShouldBe(60);
    }

    [Fact]
    public async Task Ones_own_supervision_is_the_same_file()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p4.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p4.example", new(2025, 6, 2), lead);

        var page = await Get("ben@p4.example", "/supervision");

        page.Title.ShouldStartWith("Ben Cast");
        page.Text.ShouldContain("Supervisor Ada Cast, since 2 June");
        page.Find(".govuk-service-navigation__item--active").TextContent.Trim().ShouldBe("My own supervision");
        page.Find($"a[href='/sessions/new?person={worker}']");
        page.Find($"a[href='/people/{worker}/agreement']");
    }

    [Fact]
    public async Task What_is_due_stands_beside_with_its_why()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p5.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p5.example", new(2025, 11, 10), lead);
        await cast.ChangeAsync(db => db.Cases.Add(new Domain.Cases.Case("N-1", CaseCategory.ChildProtection, worker, new(2025, 11, 12))));

        var page = await Get("ada@p5.example", $"/people/{worker}");

        page.Find(".side").TextContent.ShouldContain("Discuss case N-1");
        page.Text.ShouldContain("By Friday 12 December, in 2 weeks");
        page.Text.ShouldContain("The case was allocated on Wednesday 12 November and has not been discussed yet.");
    }

    [Fact]
    public async Task A_file_is_open_to_those_the_policy_names_and_to_nobody_else()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@p6.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@p6.example", new(2024, 1, 8), boss);
        var worker = await cast.JoinsAsync("ben@p6.example", new(2024, 1, 8), lead);
        await cast.JoinsAsync("cleo@p6.example", new(2024, 1, 8), lead);
        var senior = await cast.JoinsAsync("sue@p6.example", new(2024, 1, 8));
        await cast.AppointAsync(senior, AppointmentKind.SeniorManager, cast.Team);

        foreach (var reader in new[] { "zoe@p6.example", "ada@p6.example", "ben@p6.example", "sue@p6.example", Quality, Hr, Accounts.Administrator })
        {
            (await Get(reader, $"/people/{worker}")).Status.ShouldBe(HttpStatusCode.OK, reader);
        }

        foreach (var stranger in new[] { "cleo@p6.example", Accounts.Supervisee, Accounts.Stranger })
        {
            foreach (var part in new[] { "", "/records", "/actions", "/cases", "/openings" })
            {
                (await Get(stranger, $"/people/{worker}{part}")).Status.ShouldBe(HttpStatusCode.NotFound, stranger + part);
            }
        }
    }

    [Fact]
    public async Task An_administrator_sees_posts_and_absences_and_nothing_of_the_supervision()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p7.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p7.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 4));
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(worker, new(2025, 11, 10), new(2025, 11, 17), planned: true, sickness: false)));

        var page = await Get(Accounts.Administrator, $"/people/{worker}");

        page.Text.ShouldContain("Away, planned");
        page.Text.ShouldNotContain("One-to-one held");
        page.Text.ShouldNotContain("What is due");
        page.FindAll("nav.moj-sub-navigation").ShouldBeEmpty();
        foreach (var part in new[] { "records", "actions", "cases", "openings" })
        {
            (await Get(Accounts.Administrator, $"/people/{worker}/{part}")).Status.ShouldBe(HttpStatusCode.NotFound, part);
        }
    }

    [Fact]
    public async Task What_was_agreed_is_for_the_two_alone()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@p8.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@p8.example", new(2024, 1, 8), boss);
        var worker = await cast.JoinsAsync("ben@p8.example", new(2024, 1, 8), lead);
        var record = await IssuedAsync(cast, worker, lead, new(2025, 11, 4));
        await cast.ChangeAsync(db => db.Actions.Add(new AgreedAction(
            record, worker, new ActionEntry { Id = Guid.CreateVersion7(), What = "Ring the school", Why = "so that they know", WhoId = worker, ByWhen = new(2025, 11, 20) }, new(2025, 11, 4))));

        var page = await Get("ben@p8.example", $"/people/{worker}/actions");

        page.Text.ShouldContain("Ring the school so that they know Ben Cast Thursday 20 November past its day");
        page.Find($"a[href='/records/{record}']");
        (await Get("ada@p8.example", $"/people/{worker}/actions")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get("zoe@p8.example", $"/people/{worker}/actions")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get(Quality, $"/people/{worker}/actions")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get("zoe@p8.example", $"/people/{worker}")).Text.ShouldNotContain("Actions (");
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_writer_alone()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p9.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p9.example", new(2024, 1, 8), lead);
        var session = await cast.HeldAsync(worker, lead, new(2025, 11, 4));
        await cast.ChangeAsync(db => db.Records.Add(SupervisionRecord.Begin(session, worker, lead, new(2025, 11, 4), false, new Actor(lead, Relation.Supervisor), SeededDatabase.Now)));

        (await Get("ada@p9.example", $"/people/{worker}/records")).Text.ShouldContain("Tuesday 4 Novemberpersonal Draft Ada Cast");
        (await Get("ben@p9.example", $"/people/{worker}/records")).Text.ShouldContain("No records yet.");
        (await Get("ben@p9.example", $"/people/{worker}")).Text.ShouldContain("Records (0)");
        (await Get("ben@p9.example", $"/people/{worker}")).Text.ShouldNotContain("Draft");
        (await Get(Quality, $"/people/{worker}/records")).Text.ShouldNotContain("Draft");
    }

    [Fact]
    public async Task Who_opened_a_record_and_for_what_is_shown()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p10.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p10.example", new(2024, 1, 8), lead);
        var quality = await portal.PersonOf(Quality);
        var record = await IssuedAsync(cast, worker, lead, new(2025, 11, 4));
        await cast.ChangeAsync(db =>
        {
            db.RecordOpenings.Add(new RecordOpening(record, worker, new(2025, 11, 6), new DateTime(2025, 11, 6, 9, 0, 0, DateTimeKind.Utc), null, null));
            db.RecordOpenings.Add(new RecordOpening(record, quality, new(2025, 11, 20), new DateTime(2025, 11, 20, 9, 12, 0, DateTimeKind.Utc), OpeningPurpose.QualityAssurance, "monthly sample"));
        });

        var file = await Get("ben@p10.example", $"/people/{worker}");
        var all = await Get("ben@p10.example", $"/people/{worker}/openings");

        file.Find(".who-panel").TextContent.ShouldContain("Thursday 20 November, 9:12am. Purpose: quality assurance.");
        file.Find(".who-panel a[href='/supervision/openings']").TextContent.ShouldBe("Who has opened my records");
        all.Text.ShouldContain("Thursday 20 November, 9:12am Tuesday 4 November quality assurance monthly sample");
        all.FindAll("tbody tr").Count.ShouldBe(1, "their own reading is nobody else's");
        (await Get("ada@p10.example", $"/people/{worker}")).Find(".who-panel").TextContent.ShouldContain("All 2 openings");
    }

    [Fact]
    public async Task Sickness_is_named_to_those_close_and_not_to_quality_assurance()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@p11.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@p11.example", new(2024, 1, 8), lead);
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(worker, new(2025, 11, 10), null, planned: false, sickness: true)));

        (await Get("ada@p11.example", $"/people/{worker}")).Text.ShouldContain("Away sick");
        (await Get(Quality, $"/people/{worker}")).Text.ShouldNotContain("sick");
    }

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }

    private static async Task<Guid> IssuedAsync(Cast cast, Guid worker, Guid lead, DateOnly on)
    {
        var session = await cast.HeldAsync(worker, lead, on);
        var at = on.ToDateTime(new TimeOnly(16, 0), DateTimeKind.Utc);
        var actor = new Actor(lead, Relation.Supervisor);
        var record = SupervisionRecord.Begin(session, worker, lead, on, false, actor, at);
        record.Issue(new RecordContent { NothingToRaise = ["support"] }, 1, new AnswerWindow(null, null), new Signing("It is fair.", "Ada Cast"), actor, at);
        await cast.ChangeAsync(db => db.Records.Add(record));
        return record.Id;
    }
}
