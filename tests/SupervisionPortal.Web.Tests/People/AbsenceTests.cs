using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.People;

public sealed class AbsenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_absence_pauses_what_is_due_at_once_and_the_return_sets_its_date()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@a1.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@a1.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 10, 20));
        using var browser = await portal.SignedInAs("ada@a1.example");
        (await DueOn(worker)).ShouldBe(new DateOnly(2025, 11, 30));

        var answer = await browser.SubmitAsync($"/people/{worker}/absences", "/absences", ("Kind", "Sickness"), ("From", "24 November 2025"));

        answer.Location.ShouldBe($"/people/{worker}/absences");
        (await browser.FollowAsync(answer)).Text.ShouldContain("The absence of Ben Cast is recorded.");
        (await DueOn(worker)).ShouldBeNull();
        (await browser.GetAsync("/")).Text.ShouldContain("Ben Cast: hold a one-to-one Away since Monday 24 November, no return known.");

        var absence = await AbsenceOf(worker);
        (await browser.SubmitAsync($"/people/{worker}/absences/{absence}/return", "/return", ("Date", "8 December 2025"))).Status.ShouldBe(HttpStatusCode.Found);

        // Five working days after the return.
        (await DueOn(worker)).ShouldBe(new DateOnly(2025, 12, 15));
    }

    [Fact]
    public async Task The_same_form_sent_twice_records_one_absence()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var worker = await cast.JoinsAsync("ben@a2.example", new(2024, 1, 8), await cast.JoinsAsync("ada@a2.example", new(2024, 1, 8)));
        using var browser = await portal.SignedInAs("ben@a2.example");
        var form = (await browser.GetAsync($"/people/{worker}/absences")).Form("/absences").With(("Kind", "Planned"), ("From", "1 December 2025"), ("ReturnedOn", "8 December 2025"));

        var first = await browser.PostAsync(form);
        var second = await browser.PostAsync(form);

        first.Location.ShouldBe(second.Location);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Absences.CountAsync(row => row.PersonId == worker))).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "24 November 2025", "", "Choose why they are away")]
    [InlineData("Sickness", "soon", "", "Enter a date, like")]
    [InlineData("Sickness", "24 November 2025", "later", "Enter a date, like")]
    [InlineData("Sickness", "24 November 2025", "24 November 2025", "Enter a day after the first day away")]
    [InlineData("Planned", "24 November 2027", "", "Enter a day within the next twelve months")]
    [InlineData("Planned", "24 November 2025", "24 January 2028", "Enter a day within two years of the first day away")]
    public async Task What_cannot_be_meant_is_said_beside_its_field_and_stays_typed(string kind, string from, string back, string sentence)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var key = Guid.NewGuid().ToString("n");
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8)));
        using var browser = await portal.SignedInAs($"ben@{key}.example");

        var page = await browser.SubmitAsync($"/people/{worker}/absences", "/absences", ("Kind", kind), ("From", from), ("ReturnedOn", back));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        page.Form("/absences")["From"].ShouldBe(from);
        page.Form("/absences")["ReturnedOn"].ShouldBe(back);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Absences.CountAsync(row => row.PersonId == worker))).ShouldBe(0);
    }

    [Fact]
    public async Task An_absence_within_another_is_not_recorded()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var worker = await cast.JoinsAsync("ben@a4.example", new(2024, 1, 8), await cast.JoinsAsync("ada@a4.example", new(2024, 1, 8)));
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(worker, new(2025, 11, 10), null, planned: false, sickness: true)));
        using var browser = await portal.SignedInAs("ada@a4.example");

        var page = await browser.SubmitAsync($"/people/{worker}/absences", "/absences", ("Kind", "Planned"), ("From", "1 December 2025"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("An absence from Monday 10 November is recorded already");
    }

    [Fact]
    public async Task A_return_before_the_absence_is_refused()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var worker = await cast.JoinsAsync("ben@a5.example", new(2024, 1, 8), await cast.JoinsAsync("ada@a5.example", new(2024, 1, 8)));
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(worker, new(2025, 11, 10), null, planned: false, sickness: true)));
        using var browser = await portal.SignedInAs("ada@a5.example");

        var page = await browser.SubmitAsync($"/people/{worker}/absences/{await AbsenceOf(worker)}/return", "/return", ("Date", "10 November 2025"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Enter a later day: they were away on this one.");
        page.Form("/return")["Date"].ShouldBe("10 November 2025");
    }

    [Fact]
    public async Task The_return_from_sickness_starts_the_clock_of_the_session_that_fell_through()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@a6.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@a6.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 3));
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(worker, new(2025, 11, 20), null, planned: false, sickness: true)));
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var actor = new Actor(worker, Relation.Supervisee);
            var session = Session.Plan(worker, lead, SessionKind.OneToOne, new(2025, 11, 24), null, 60, null, actor, SeededDatabase.Now, new(2025, 11, 20));
            session.Cancel(FellThroughBy.Supervisee, FallThroughReason.Sickness, "flu", null, actor, SeededDatabase.Now, new(2025, 11, 21));
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs("ada@a6.example");

        await browser.SubmitAsync($"/people/{worker}/absences/{await AbsenceOf(worker)}/return", "/return", ("Date", "26 November 2025"));

        (await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.SingleAsync(row => row.PersonId == worker && row.Kind == ObligationKind.RebookSession)))
            .DueOn.ShouldBe(new DateOnly(2025, 12, 3));
    }

    [Fact]
    public async Task Naming_cover_meets_what_the_absence_of_a_supervisor_asked_for()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@a7.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@a7.example", new(2024, 1, 8), boss);
        var worker = await cast.JoinsAsync("ben@a7.example", new(2024, 1, 8), lead);
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(lead, new(2025, 11, 6), null, planned: false, sickness: true)));
        (await CoverIsDue(worker)).ShouldBeTrue();
        using var browser = await portal.SignedInAs("zoe@a7.example");
        var cover = $"/people/{lead}/absences/{await AbsenceOf(lead)}/cover";

        var nobody = await browser.SubmitAsync(cover, "/cover", ("Cover", ""));
        var stranger = await browser.SubmitAsync(cover, "/cover", ("Cover", Guid.NewGuid().ToString()));
        var answer = await browser.SubmitAsync(cover, "/cover", ("Cover", boss.ToString()));

        nobody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nobody.Text.ShouldContain("Choose who covers");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Zoe Cast covers for Ada Cast.");
        (await CoverIsDue(worker)).ShouldBeFalse();
    }

    [Fact]
    public async Task Absences_are_kept_by_the_person_their_supervisor_and_administrators_alone()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@a8.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@a8.example", new(2024, 1, 8), boss);
        var worker = await cast.JoinsAsync("ben@a8.example", new(2024, 1, 8), lead);
        await cast.ChangeAsync(db => db.Absences.Add(new Absence(worker, new(2025, 11, 10), null, planned: false, sickness: true)));
        var absence = await AbsenceOf(worker);

        foreach (var email in new[] { "ben@a8.example", "ada@a8.example", Accounts.Administrator })
        {
            (await Get(email, $"/people/{worker}/absences")).Status.ShouldBe(HttpStatusCode.OK, email);
            (await Get(email, $"/people/{worker}/absences/{absence}/return")).Status.ShouldBe(HttpStatusCode.OK, email);
        }

        foreach (var email in new[] { "zoe@a8.example", DemoAccounts.QualityAssurance(Accounts.Westmere) })
        {
            var refused = await Get(email, $"/people/{worker}/absences/{absence}/return");
            refused.Status.ShouldBe(HttpStatusCode.Conflict, email);
            refused.Text.ShouldContain("Only they themselves, their supervisor or an administrator can record this.");
        }

        (await Get("ben@a8.example", $"/people/{worker}/absences/{absence}/cover")).Text.ShouldContain("Only those above the absent supervisor");
        (await Get(Accounts.Stranger, $"/people/{worker}/absences")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get("ada@a8.example", $"/people/{lead}/absences/{absence}/return")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Guid> AbsenceOf(Guid person) => portal.WithinAsync(Accounts.Supervisor, db => db.Absences.Where(row => row.PersonId == person).Select(row => row.Id).SingleAsync());

    private Task<DateOnly?> DueOn(Guid person) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession).Select(row => row.DueOn).SingleAsync());

    private Task<bool> CoverIsDue(Guid person) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AnyAsync(row => row.PersonId == person && row.Kind == ObligationKind.ArrangeCover));

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
