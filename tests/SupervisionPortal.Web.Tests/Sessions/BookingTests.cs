using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sessions;

public sealed class BookingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_supervisor_books_a_session_with_a_supervisee()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);
        var day = await portal.FreeDayAsync(40);

        var answer = await browser.PostAsync(form, Another(day, ("Kind", "AdHoc"), ("Time", "2.30pm"), ("Minutes", "45"), ("Venue", "Room 9")));

        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        answer.Location.ShouldBe($"/sessions/{form["FormId"]}");
        var session = await portal.SessionAsync(Guid.Parse(form["FormId"]!));
        (session.PlannedFor, session.StartsAt, session.Minutes, session.Venue, session.Kind, session.Status)
            .ShouldBe((day, new TimeOnly(14, 30), 45, "Room 9", SessionKind.AdHoc, SessionStatus.Planned));
        session.SupervisorId.ShouldBe(await portal.PersonOf(Accounts.Supervisor));
        (await browser.FollowAsync(answer)).Body.ShouldContain("Booked with");
    }

    [Fact]
    public async Task A_supervisee_books_with_their_own_supervisor()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var own = await browser.GetAsync("/sessions/new");
        var page = await browser.FollowAsync(own);
        var form = page.Form("/sessions");
        var day = await portal.FreeDayAsync(41);

        var answer = await browser.PostAsync(form, Another(day, ("Kind", "AdHoc")));

        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        var session = await portal.SessionAsync(Guid.Parse(form["FormId"]!));
        session.SupervisorId.ShouldBe(await portal.PersonOf(Accounts.Supervisor));
        session.SuperviseeId.ShouldBe(await portal.PersonOf(Accounts.Supervisee));
    }

    [Fact]
    public async Task A_supervisor_without_a_person_in_the_address_chooses_one()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync("/sessions/new");

        page.FindAll($"main a[href='/sessions/new?person={await portal.PersonOf(Accounts.Supervisee)}']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_page_offers_days_and_says_why_a_one_to_one_is_due()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync(await AddressAsync());

        page.FindAll("input[name=Choice]").Count.ShouldBeGreaterThan(1);
        page.Text.ShouldContain("Why?");
        page.Text.ShouldContain("do not replace the formal one-to-one");
    }

    [Fact]
    public async Task A_suggested_day_is_booked_by_choosing_it()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var page = await browser.GetAsync(await AddressAsync());
        var day = page.FindAll("input[name=Choice]")[0].GetAttribute("value")!;
        var form = page.Form("/sessions");

        var answer = await ThroughWarningsAsync(browser, form.With(("Choice", day), ("Kind", "Group"), ("Time", "8.05am"), ("Minutes", "5")));

        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        Diary.Field((await portal.SessionAsync(Guid.Parse(form["FormId"]!))).PlannedFor).ShouldBe(day);
    }

    [Fact]
    public async Task Length_and_place_come_from_the_agreement()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var standing = await db.Agreements.SingleAsync(row => row.SuperviseeId == person && row.State == AgreementState.Signed);
            standing.Supersede(person, SeededDatabase.Now);
            db.Agreements.Add(SupervisionAgreement.OnPaper(person, standing.SupervisorId, Cast.Today, new AgreementTerms(null, 85, "The quiet room"), person, SeededDatabase.Now));
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var form = await FormAsync(browser);

        form["Minutes"].ShouldBe("85");
        form["Venue"].ShouldBe("The quiet room");
    }

    [Fact]
    public async Task Without_an_agreement_the_length_is_the_policys()
    {
        var supervisor = DemoAccounts.Supervisor(Accounts.Larkhaven);
        var person = await portal.PersonOf(DemoAccounts.Supervisee(Accounts.Larkhaven));
        await portal.WithinAsync(supervisor, async db =>
        {
            (await db.Agreements.SingleAsync(row => row.SuperviseeId == person && row.State == AgreementState.Signed)).Supersede(person, SeededDatabase.Now);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(supervisor);

        var page = await browser.GetAsync($"/sessions/new?person={person}");

        page.Form("/sessions")["Minutes"].ShouldBe("90");
    }

    [Fact]
    public async Task The_same_form_sent_twice_books_once()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);
        var day = await portal.FreeDayAsync(42);
        var changes = Another(day, ("Kind", "AdHoc"));

        var first = await browser.PostAsync(form, changes);
        var second = await browser.PostAsync(form, changes);

        second.Location.ShouldBe(first.Location);
        (await BookedOnAsync(day)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_books_once()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);
        var day = await portal.FreeDayAsync(43);
        var changes = Another(day, ("Kind", "AdHoc"));

        var answers = await Task.WhenAll(browser.PostAsync(form, changes), browser.PostAsync(form, changes));

        answers.ShouldAllBe(answer => answer.Location == $"/sessions/{form["FormId"]}");
        (await BookedOnAsync(day)).ShouldBe(1);
    }

    [Theory]
    [InlineData("25 November 2025", "Choose today or a later day")]
    [InlineData("31 November", "Enter a date")]
    [InlineData("soon", "Enter a date")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field_and_kept(string typed, string sentence)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);

        var page = await browser.PostAsync(form, ("Choice", "other"), ("Date", typed), ("Kind", "OneToOne"), ("Venue", "By the river"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Date-error").TextContent.ShouldContain(sentence);
        page.Find("#Date").GetAttribute("value").ShouldBe(typed);
        page.Form("/sessions")["Venue"].ShouldBe("By the river");
        page.Find(".govuk-error-summary a[href='#Date']");
    }

    [Theory]
    [InlineData("Time", "25:00")]
    [InlineData("Time", "teatime")]
    [InlineData("Minutes", "an hour")]
    [InlineData("Minutes", "601")]
    [InlineData("Minutes", "-5")]
    public async Task What_cannot_be_read_is_kept_with_a_sentence(string field, string typed)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);

        var page = await browser.PostAsync(form, Another(Diary.Today.AddDays(2), (field, typed)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find($"#{field}-error").TextContent.Trim().Length.ShouldBeGreaterThan(10);
        page.Find($"#{field}").GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task A_place_that_is_too_long_is_kept_with_a_sentence()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);
        var typed = new string('r', Session.VenueLength + 1);

        var page = await browser.PostAsync(form, Another(Diary.Today.AddDays(2), ("Venue", typed)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Venue-error").TextContent.ShouldContain("120");
        page.Find("#Venue").GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task No_day_chosen_is_said_beside_the_choice()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);

        var page = await browser.PostAsync(form.Without("Choice", "Date"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Choice-error").TextContent.ShouldContain("Choose a day");
    }

    [Fact]
    public async Task A_day_nobody_works_is_warned_of_once()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);
        var saturday = new DateOnly(2026, 1, 31);

        var warned = await browser.PostAsync(form, Another(saturday, ("Kind", "AdHoc")));
        var booked = await browser.PostAsync(warned.Form("/sessions"));

        warned.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        warned.Text.ShouldContain("Saturday 31 January 2026 is not a working day");
        warned.Text.ShouldContain("Book it anyway");
        booked.Status.ShouldBe(HttpStatusCode.Found, booked.Text);
        (await BookedOnAsync(saturday)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_day_after_a_warning_is_warned_of_anew()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);

        var warned = await browser.PostAsync(form, Another(new DateOnly(2026, 2, 7), ("Kind", "AdHoc")));
        var again = await browser.PostAsync(warned.Form("/sessions"), ("Date", "8 February 2026"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Sunday 8 February 2026 is not a working day");
    }

    [Fact]
    public async Task A_one_to_one_after_the_last_day_for_it_is_warned_of()
    {
        // Somebody whose last day is still to come and before it: another of the team may be late already, or away without one.
        var day = await portal.FreeDayAsync(80);
        var supervisor = await portal.PersonOf(Accounts.Supervisor);
        var person = await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations
            .Where(row => row.Kind == ObligationKind.HoldSession && row.DueOn >= Diary.Today && row.DueOn < day
                && db.Supervisions.Any(line => line.SupervisorId == supervisor && line.SuperviseeId == row.PersonId && line.Until == null))
            .Select(row => row.PersonId)
            .FirstAsync());
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            foreach (var planned in await db.Sessions.Where(row => row.SuperviseeId == person && row.Status == SessionStatus.Planned).ToListAsync())
            {
                planned.Cancel(
                    FellThroughBy.Both, FallThroughReason.Other, "Inspection", null, new Actor(planned.SupervisorId, Relation.Supervisor), portal.Clock.Now, Earlier(planned.PlannedFor, Diary.Today));
            }

            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var page = await browser.GetAsync($"/sessions/new?person={person}");

        var oneToOne = await browser.PostAsync(page.Form("/sessions"), Another(day, ("Kind", "OneToOne")));
        var adHoc = await browser.PostAsync(page.Form("/sessions"), Another(day, ("Kind", "AdHoc")));

        oneToOne.Text.ShouldContain("the last day for it");
        adHoc.Text.ShouldNotContain("the last day for it");
    }

    [Fact]
    public async Task The_summary_names_what_is_wrong_in_the_order_of_the_fields()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var page = await browser.GetAsync($"/sessions/new?person={await portal.PersonOf(Accounts.Supervisee)}");

        var answer = await browser.PostAsync(
            page.Form("/sessions"), ("Choice", "other"), ("Date", "31 February"), ("Time", "25:99"), ("Minutes", "-5"), ("Venue", new string('V', 500)));

        answer.FindAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#Date", "#Time", "#Minutes", "#Venue"]);
    }

    [Fact]
    public async Task What_is_overdue_already_is_booked_without_a_warning_of_its_own_last_day()
    {
        await using var later = new PortalFactory();
        later.Clock.Advance(TimeSpan.FromDays(60));
        using var browser = await later.SignedInAs(Accounts.Supervisor);
        var page = await browser.GetAsync($"/sessions/new?person={await later.PersonOf(Accounts.Supervisee)}");

        var answer = await browser.PostAsync(page.Form("/sessions"), Another(await later.FreeDayAsync(61), ("Kind", "OneToOne")));

        page.Text.ShouldContain("Overdue");
        answer.Text.ShouldNotContain("the last day for it");
        answer.Location.ShouldNotBeNull(answer.Text).ShouldStartWith("/sessions/");
    }

    [Fact]
    public async Task A_known_absence_and_another_session_are_warned_of()
    {
        var day = await portal.FreeDayAsync(100);
        await portal.PlanAsync(day, new TimeOnly(10, 0), SessionKind.AdHoc);
        var person = await portal.PersonOf(Accounts.Supervisee);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            db.Absences.Add(new Absence(person, day, day.AddDays(1), planned: true, sickness: false));
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);

        var clash = await browser.PostAsync(form, Another(day, ("Kind", "AdHoc"), ("Time", "10.30am"), ("Minutes", "60")));
        var free = await browser.PostAsync(form, Another(day, ("Kind", "AdHoc"), ("Time", "11am"), ("Minutes", "60")));

        clash.Text.ShouldContain("is away on");
        clash.Text.ShouldContain("another session that day at 10am");
        clash.Text.ShouldContain("You have another session");
        free.Text.ShouldContain("is away on");
        free.Text.ShouldNotContain("another session");
    }

    [Fact]
    public async Task Who_oversees_is_told_that_only_the_two_book()
    {
        foreach (var email in new[] { Diary.LineManager, Diary.QualityAssurance, Diary.HumanResources })
        {
            using var browser = await portal.SignedInAs(email);

            var page = await browser.GetAsync(await AddressAsync());

            page.Status.ShouldBe(HttpStatusCode.Forbidden);
            page.Text.ShouldContain("Only the supervisee and their supervisor");
            page.HasForm("/sessions").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Who_oversees_books_nothing_by_posting()
    {
        var form = await FormAsync(await portal.SignedInAs(Accounts.Supervisor));
        using var browser = await portal.SignedInAs(Diary.LineManager);
        var day = await portal.FreeDayAsync(44);

        var page = await browser.PostAsync(await OwnTokenAsync(browser, form), Another(day));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        (await BookedOnAsync(day)).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_one_has_nothing_to_do_with_does_not_exist()
    {
        var form = await FormAsync(await portal.SignedInAs(Accounts.Supervisor));
        foreach (var email in new[] { await portal.ColleagueAsync(), Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(email);

            (await browser.GetAsync(await AddressAsync())).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.PostAsync(await OwnTokenAsync(browser, form), Another(Diary.Today.AddDays(3)))).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }
    }

    [Fact]
    public async Task A_form_with_the_id_of_somebody_elses_session_books_nothing()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        var foreign = await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.Where(row => row.SuperviseeId != person).Select(row => row.Id).FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = await FormAsync(browser);

        var answer = await browser.PostAsync(form, Another(await portal.FreeDayAsync(45), ("FormId", foreign.ToString())));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_supervisor_there_is_nobody_to_book_with()
    {
        var email = await portal.WithinAsync(Accounts.Supervisor, db => db.People
            .Where(person => !db.Supervisions.Any(row => row.SuperviseeId == person.Id))
            .Select(person => person.Email)
            .FirstAsync());
        using var browser = await portal.SignedInAs(email);

        var page = await browser.GetAsync($"/sessions/new?person={await portal.PersonOf(email)}");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Text.ShouldContain("Nobody is named as supervisor");
    }

    private static (string Name, string Value)[] Another(DateOnly day, params (string Name, string Value)[] more) =>
        [("Choice", "other"), ("Date", Diary.Field(day)), .. more];

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>The same form, as this browser's own page would have sent it.</summary>
    private static async Task<Form> OwnTokenAsync(Browser browser, Form form)
    {
        var own = (await browser.GetAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return form.Without("__By").With(("__RequestVerificationToken", own));
    }

    /// <summary>Sends it, and once more where it only warned.</summary>
    private static async Task<Page> ThroughWarningsAsync(Browser browser, Form form)
    {
        var answer = await browser.PostAsync(form);
        return answer.Status == HttpStatusCode.UnprocessableEntity && answer.HasForm("/sessions") ? await browser.PostAsync(answer.Form("/sessions")) : answer;
    }

    private async Task<string> AddressAsync() => $"/sessions/new?person={await portal.PersonOf(Accounts.Supervisee)}";

    private async Task<Form> FormAsync(Browser browser) => (await browser.GetAsync(await AddressAsync())).Form("/sessions");

    private async Task<int> BookedOnAsync(DateOnly day)
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        return await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.CountAsync(row => row.SuperviseeId == person && row.PlannedFor == day));
    }
}
