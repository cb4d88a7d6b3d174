using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sessions;

public sealed class HoldingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Yesterday = Diary.Today.AddDays(-1);

    [Fact]
    public async Task A_held_session_keeps_its_day_its_length_and_the_cases_and_goes_on_to_the_record()
    {
        var id = await portal.PlanAsync(Yesterday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/holding")).Form("/holding");
        var (first, second) = (Guid.Parse(form["Cases[0].Id"]!), Guid.Parse(form["Cases[1].Id"]!));

        var answer = await browser.PostAsync(form, ("Date", "yesterday"), ("Minutes", "75"), ("Cases[0].Discussed", "true"), ("Cases[1].PlanReviewed", "true"));

        answer.Status.ShouldBe(HttpStatusCode.TemporaryRedirect, answer.Text);
        answer.Location.ShouldBe($"/sessions/{id}/record");
        var session = await portal.SessionAsync(id);
        (session.Status, session.HeldOn, session.Minutes, session.CasesDiscussed).ShouldBe((SessionStatus.Held, Yesterday, 75, true));
        var discussed = await portal.WithinAsync(Accounts.Supervisor, db => db.CaseDiscussions.Where(row => row.SessionId == id).ToListAsync());
        discussed.ToDictionary(row => row.CaseId, row => row.PlanReviewed).ShouldBe(new Dictionary<Guid, bool> { [first] = false, [second] = true }, ignoreOrder: true);
        discussed.ShouldAllBe(row => row.On == Yesterday);
    }

    [Fact]
    public async Task The_posting_that_goes_on_begins_the_record()
    {
        var id = await portal.PlanAsync(Yesterday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/holding")).Form("/holding");
        var held = await browser.PostAsync(form);

        // A browser repeats the posting at the new address with all its fields.
        var begun = await browser.PostAsync(held.Location!, form.Fields);

        begun.Location.ShouldNotBeNull(begun.Text).ShouldStartWith("/records/");
        (await browser.GetAsync(begun.Location)).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"/sessions/{id}")).FindAll("main a[href^='/records/'][href$='/draft']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_due_follows_at_once()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        await browser.SubmitAsync($"/sessions/{id}/holding", "/holding", ("Cases[0].Discussed", "true"), ("Then", "later"));

        var person = await portal.PersonOf(Accounts.Supervisee);
        var due = await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AsNoTracking().Where(row => row.PersonId == person).ToListAsync());
        due.Single(row => row.Kind == ObligationKind.HoldSession).Derivation.ShouldContain("2025-11-26");
        due.Single(row => row.Kind == ObligationKind.WriteRecord && row.SubjectId == id).DueOn.ShouldBe(new DateOnly(2025, 12, 3));
    }

    [Fact]
    public async Task The_record_may_be_written_later()
    {
        var id = await portal.PlanAsync(Yesterday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.SubmitAsync($"/sessions/{id}/holding", "/holding", ("Then", "later"));

        answer.Status.ShouldBe(HttpStatusCode.Found);
        answer.Location.ShouldBe($"/sessions/{id}");
        var page = await browser.FollowAsync(answer);
        page.HasForm($"/sessions/{id}/record").ShouldBeTrue();
        page.Text.ShouldContain("Saved: held on");
    }

    [Fact]
    public async Task A_session_that_is_no_one_to_one_has_no_record()
    {
        var id = await portal.PlanAsync(Yesterday, kind: SessionKind.Group);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.SubmitAsync($"/sessions/{id}/holding", "/holding");

        answer.Location.ShouldBe($"/sessions/{id}");
        var page = await browser.FollowAsync(answer);
        page.HasForm("/record").ShouldBeFalse();
        page.Text.ShouldContain("do not replace the formal one-to-one");
    }

    [Fact]
    public async Task Sent_twice_it_is_held_once()
    {
        var id = await portal.PlanAsync(Yesterday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/holding")).Form("/holding").With(("Cases[0].Discussed", "true"));

        var first = await browser.PostAsync(form);
        var second = await browser.PostAsync(form);

        (second.Status, second.Location).ShouldBe((first.Status, first.Location));
        (await portal.SessionAsync(id)).Moves.Count(move => move.Verb == SessionVerb.Hold).ShouldBe(1);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.CaseDiscussions.CountAsync(row => row.SessionId == id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("27 November 2025", "has not been held yet")]
    [InlineData("1 March 1999", "first day in post")]
    [InlineData("the other day", "Enter a date")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field_with_the_ticks_kept(string typed, string sentence)
    {
        var id = await portal.PlanAsync(Yesterday);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.SubmitAsync($"/sessions/{id}/holding", "/holding", ("Date", typed), ("Cases[0].Discussed", "true"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Date-error").TextContent.ShouldContain(sentence);
        page.Find("#Date").GetAttribute("value").ShouldBe(typed);
        page.Form("/holding").Fields.ShouldContain(new KeyValuePair<string, string>("Cases[0].Discussed", "true"));
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Planned);
    }

    [Fact]
    public async Task A_case_that_was_not_open_that_day_is_named()
    {
        var id = await portal.PlanAsync(Yesterday);
        var person = await portal.PersonOf(Accounts.Supervisee);
        var fresh = new Domain.Cases.Case("C-FRESH", CaseCategory.EarlyHelp, person, Diary.Today);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            db.Cases.Add(fresh);
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/holding")).Form("/holding");

        var page = await browser.PostAsync(form, ("Cases[0].Id", fresh.Id.ToString()), ("Cases[0].Discussed", "true"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Cases_0__Discussed-error").TextContent.ShouldContain("C-FRESH was not open on Tuesday 25 November");
    }

    [Fact]
    public async Task What_is_to_be_taken_next_stands_first_with_its_rating()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@h1.example", new(2025, 6, 2));
        var worker = await cast.JoinsAsync("ben@h1.example", new(2025, 6, 2), lead);
        var session = await cast.BookedAsync(worker, lead, Cast.Today);
        await cast.ChangeAsync(db =>
        {
            foreach (var (reference, rating) in new[] { ("H-1-AMBER", CaseRating.Amber), ("H-2-NONE", (CaseRating?)null), ("H-3-RED", CaseRating.Red) })
            {
                var row = new Domain.Cases.Case(reference, CaseCategory.EarlyHelp, worker, Cast.Today);
                if (rating is { } given)
                {
                    row.Rate(given, new Actor(lead, Relation.Supervisor), SeededDatabase.Now, Cast.Today);
                }

                db.Cases.Add(row);
            }
        });
        using var browser = await portal.SignedInAs("ada@h1.example");

        var page = await browser.GetAsync($"/sessions/{session}/holding");

        var rows = page.FindAll("tbody tr").Select(row => row.TextContent).ToList();
        rows[0].ShouldContain("H-3-RED");
        rows[0].ShouldContain("Red");
        rows[1].ShouldContain("Amber");
        rows[2].ShouldContain("H-2-NONE");
    }

    [Fact]
    public async Task A_case_somebody_else_holds_does_not_exist()
    {
        var id = await portal.PlanAsync(Yesterday);
        var person = await portal.PersonOf(Accounts.Supervisee);
        var foreign = await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.Where(row => row.HolderId != person).Select(row => row.Id).FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.SubmitAsync($"/sessions/{id}/holding", "/holding", ("Cases[0].Id", foreign.ToString()), ("Cases[0].Discussed", "true"));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Planned);
    }

    [Fact]
    public async Task Only_the_supervisor_says_that_it_was_held()
    {
        var id = await portal.PlanAsync(Yesterday);
        foreach (var email in new[] { Accounts.Supervisee, Diary.LineManager, Diary.QualityAssurance })
        {
            using var browser = await portal.SignedInAs(email);

            var page = await browser.GetAsync($"/sessions/{id}/holding");
            var answer = await browser.PostAsync(page.Form("/holding"));

            page.Status.ShouldBe(HttpStatusCode.Conflict, email);
            page.Text.ShouldContain("Only the supervisor can do this");
            answer.Status.ShouldBe(HttpStatusCode.Conflict, email);
        }

        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Planned);
    }

    [Fact]
    public async Task A_cancelled_session_is_not_held()
    {
        var id = await portal.PlanAsync(Diary.Today);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync($"/sessions/{id}/holding")).Form("/holding");
        await browser.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Other"), ("Why", "Inspection"));

        var page = await browser.PostAsync(form, ("Minutes", "77"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("already done, or can no longer be done");
        page.Find("#Minutes").GetAttribute("value").ShouldBe("77");
        (await portal.SessionAsync(id)).Status.ShouldBe(SessionStatus.Cancelled);
    }

    [Fact]
    public async Task A_successor_holds_what_a_former_supervisor_booked()
    {
        var id = await portal.PlanAsync(Yesterday);
        var person = await portal.PersonOf(Accounts.Supervisee);
        var successor = await portal.PersonOf(Diary.QualityAssurance);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            (await db.Supervisions.SingleAsync(row => row.SuperviseeId == person && row.Until == null)).End(Diary.Today);
            db.Supervisions.Add(new Supervision(person, successor, Diary.Today));
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(Diary.QualityAssurance);

        await browser.SubmitAsync($"/sessions/{id}/holding", "/holding", ("Then", "later"));

        var session = await portal.SessionAsync(id);
        (session.Status, session.SupervisorId).ShouldBe((SessionStatus.Held, successor));
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            (await db.Supervisions.SingleAsync(row => row.SuperviseeId == person && row.Until == null)).End(Diary.Today);
            db.Supervisions.Add(new Supervision(person, await portal.PersonOf(Accounts.Supervisor), Diary.Today));
            await db.SaveChangesAsync();
        });
    }
}
