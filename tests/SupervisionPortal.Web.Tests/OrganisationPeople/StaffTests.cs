using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationPeople;

public sealed class StaffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Somebody_new_gets_a_post_a_supervisor_their_duties_and_a_link_that_is_shown_once_and_works()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync("ada@s1.example", new(2024, 1, 8));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = NewPerson(await browser.GetAsync("/organisation/people/new"), cast.Team, "nia@s1.example").With(("Supervisor", lead.ToString()));

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);
        var page = await browser.FollowAsync(answer);

        again.Location.ShouldBe(answer.Location);
        page.Text.ShouldContain("Nia Newcomer is added.");
        var link = page.Find(".govuk-inset-text p:nth-of-type(2)").TextContent.Trim();
        (await browser.GetAsync(answer.Location!)).FindAll(".govuk-inset-text").ShouldBeEmpty();
        var person = Guid.Parse(answer.Location!.Split('/')[^1]);
        await portal.WithinAsync(Accounts.Administrator, async db =>
        {
            (await db.People.CountAsync(row => row.Email == "nia@s1.example")).ShouldBe(1);
            (await db.Supervisions.SingleAsync(row => row.SuperviseeId == person)).SupervisorId.ShouldBe(lead);
            (await db.Obligations.Where(row => row.PersonId == person).Select(row => row.Kind).ToListAsync())
                .ShouldBe([ObligationKind.HoldSession, ObligationKind.SignAgreement], ignoreOrder: true);
            // Newly qualified: weekly at first.
            (await db.Obligations.SingleAsync(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession)).DueOn.ShouldBe(new DateOnly(2025, 12, 1));
        });

        using var newcomer = portal.Anonymous();
        var path = new Uri(link).PathAndQuery;
        var password = (await newcomer.GetAsync(path)).Form().With(("Password", "a long enough password"), ("Repeat", "a long enough password"));
        var chosen = await newcomer.PostAsync(path, password.Fields);
        chosen.Location.ShouldBe("/");
        (await newcomer.GetAsync("/")).Text.ShouldContain("You: have your one-to-one with Ada Cast");
    }

    [Theory]
    [InlineData("GivenName", "", "Enter a given name")]
    [InlineData("FamilyName", " ", "Enter a family name")]
    [InlineData("Email", "nobody", "Enter a mail address, like name@example.org")]
    [InlineData("Email", "supervisor@westmere.example", "This address has a sign-in already.")]
    [InlineData("Email", "supervisor@larkhaven.example", "This address has a sign-in already.")]
    [InlineData("Title", "", "Enter what the post is called")]
    [InlineData("Role", "", "Choose the kind of post")]
    [InlineData("Unit", "", "Choose a team or service")]
    [InlineData("Share", "1.2", "Enter a share above 0 and at most 1, like 0.6")]
    [InlineData("StartedOn", "whenever", "Enter a date, like")]
    [InlineData("StartedOn", "1 January 2028", "Enter a day within the next twelve months")]
    public async Task What_cannot_be_meant_is_said_beside_its_field_and_nobody_is_added(string field, string typed, string sentence)
    {
        var unit = await portal.WithinAsync(Accounts.Administrator, db => db.Units.Where(row => row.Kind == UnitKind.Team).Select(row => row.Id).FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var before = await People();

        var page = await browser.PostAsync(NewPerson(await browser.GetAsync("/organisation/people/new"), unit, $"x{Guid.NewGuid():n}@s2.example").With((field, typed)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        page.Form("/organisation/people")["GivenName"].ShouldBe(field == "GivenName" ? typed : "Nia");
        (await People()).ShouldBe(before);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_kept_and_said()
    {
        var unit = await portal.WithinAsync(Accounts.Administrator, db => db.Units.Where(row => row.Kind == UnitKind.Team).Select(row => row.Id).FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var name = new string('n', 121);

        var page = await browser.PostAsync(NewPerson(await browser.GetAsync("/organisation/people/new"), unit, "long@s3.example").With(("GivenName", name)));

        page.Text.ShouldContain("Use 120 characters or fewer; this is 121");
        page.Form("/organisation/people")["GivenName"].ShouldBe(name);
    }

    [Fact]
    public async Task Ids_of_another_organisation_add_nobody()
    {
        var unit = await portal.WithinAsync(Accounts.Stranger, db => db.Units.Select(row => row.Id).FirstAsync());
        var foreigner = await portal.PersonOf(Accounts.Stranger);
        var own = await portal.WithinAsync(Accounts.Administrator, db => db.Units.Select(row => row.Id).FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var before = await People();
        var page = await browser.GetAsync("/organisation/people/new");

        (await browser.PostAsync(NewPerson(page, unit, "a@s4.example"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostAsync(NewPerson(page, own, "a@s4.example").With(("Supervisor", foreigner.ToString())))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await People()).ShouldBe(before);
    }

    [Fact]
    public async Task A_changed_post_changes_what_is_due_at_once()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync("ada@s5.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@s5.example", new(2025, 11, 3), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 20));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        (await DueOn(worker)).ShouldBe(new DateOnly(2025, 12, 31));

        var present = await portal.WithinAsync(Accounts.Administrator, db => db.Posts.Where(row => row.PersonId == worker).Select(row => row.Id).SingleAsync());

        var answer = await browser.SubmitAsync($"/organisation/posts/{present}", $"/{present}", ("Role", "Nqsw"), ("Share", "0.6"), ("Title", "Newly qualified"));

        (await browser.FollowAsync(answer)).Text.ShouldContain("The post is corrected.");
        (await DueOn(worker)).ShouldBe(new DateOnly(2025, 11, 27));
        var post = await portal.WithinAsync(Accounts.Administrator, db => db.Posts.SingleAsync(row => row.PersonId == worker));
        post.FullTimeEquivalent.ShouldBe(0.6m);
        post.Title.ShouldBe("Newly qualified");
    }

    [Fact]
    public async Task Leaving_ends_what_is_due_and_the_sign_in()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var worker = await cast.JoinsAsync("ben@s6.example", new(2025, 11, 3), await cast.JoinsAsync("ada@s6.example", new(2024, 1, 8)));
        using var leaver = await portal.SignedInAs("ben@s6.example");
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var early = await browser.SubmitAsync($"/organisation/people/{worker}/leaving", "/leaving", ("LeftOn", "3 November 2025"));
        await browser.SubmitAsync($"/organisation/people/{worker}/leaving", "/leaving", ("LeftOn", "26 November 2025"));

        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Text.ShouldContain("Enter a later day: the post began on it, or after it.");
        early.Form("/leaving")["LeftOn"].ShouldBe("3 November 2025");
        (await portal.WithinAsync(Accounts.Administrator, db => db.Obligations.CountAsync(row => row.PersonId == worker))).ShouldBe(0);
        (await leaver.GetAsync("/")).Location!.ShouldStartWith("/sign-in");
        var page = await browser.GetAsync($"/organisation/people/{worker}");
        page.Text.ShouldContain("They have left, so they cannot sign in.");
        page.HasForm("/account").ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_supervisor_takes_the_file_over_and_the_former_loses_it()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var former = await cast.JoinsAsync("fay@s7.example", new(2024, 1, 8));
        var next = await cast.JoinsAsync("ada@s7.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@s7.example", new(2024, 1, 8), former);
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var answer = await browser.SubmitAsync($"/organisation/people/{worker}", "/supervision", ("Supervisor", next.ToString()), ("From", "26 November 2025"));
        var again = await browser.SubmitAsync($"/organisation/people/{worker}", "/supervision", ("Supervisor", next.ToString()), ("From", "26 November 2025"));

        again.Location.ShouldBe(answer.Location);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Ada Cast, since Wednesday 26 November.");
        var supervisions = await portal.WithinAsync(Accounts.Administrator, db => db.Supervisions.Where(row => row.SuperviseeId == worker).OrderBy(row => row.From).ToListAsync());
        supervisions.Select(row => (row.SupervisorId, row.Until)).ShouldBe([(former, new DateOnly(2025, 11, 26)), (next, null)]);
        (await Get("ada@s7.example", $"/people/{worker}")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get("fay@s7.example", $"/people/{worker}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("self", "26 November 2025", "nobody supervises themselves")]
    [InlineData("below", "26 November 2025", "they are supervised by this person")]
    [InlineData("left", "26 November 2025", "Choose somebody in post")]
    [InlineData("other", "1 December 2025", "Enter today or a day before")]
    [InlineData("other", "8 January 2024", "Enter a day after Monday 8 January 2024, when the present supervisor began")]
    [InlineData("other", "5 January 2024", "Enter a day in post: the post began on Monday 8 January 2024")]
    [InlineData("", "26 November 2025", "Choose a supervisor")]
    public async Task A_supervisor_who_cannot_be_is_refused(string whom, string from, string sentence)
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var key = Guid.NewGuid().ToString("n");
        var lead = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), lead);
        var below = await cast.JoinsAsync($"cleo@{key}.example", new(2024, 1, 8), worker);
        var other = await cast.JoinsAsync($"dan@{key}.example", new(2024, 1, 8));
        var left = await cast.JoinsAsync($"eve@{key}.example", new(2024, 1, 8));
        await cast.ChangeAsync(db => db.Posts.Single(row => row.PersonId == left).LeftOn = new(2025, 10, 1));
        var chosen = whom switch { "self" => worker, "below" => below, "left" => left, "other" => other, _ => (Guid?)null };
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/people/{worker}", "/supervision", ("Supervisor", chosen?.ToString() ?? ""), ("From", from));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        (await portal.WithinAsync(Accounts.Administrator, db => db.Supervisions.SingleAsync(row => row.SuperviseeId == worker))).SupervisorId.ShouldBe(lead);
    }

    [Fact]
    public async Task A_lost_password_is_answered_with_a_fresh_link()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var worker = await cast.JoinsAsync("ben@s9.example", new(2024, 1, 8));
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.FollowAsync(await browser.SubmitAsync($"/organisation/people/{worker}", "/account"));

        page.Find(".govuk-inset-text").TextContent.ShouldContain("/sign-in/set-password?account=");
    }

    [Fact]
    public async Task The_list_finds_by_name_and_address_and_is_for_administrators_alone()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        await cast.JoinsAsync("quentin@s10.example", new(2024, 1, 8));

        (await Get(Accounts.Administrator, "/organisation/people?q=quentin%40s10")).FindAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Quentin Cast"]);
        (await Get(Accounts.Administrator, "/organisation/people?page=999")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get(Accounts.Supervisor, "/organisation/people")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Form NewPerson(Page page, Guid unit, string email) => page.Form("/organisation/people").With(
        ("GivenName", "Nia"),
        ("FamilyName", "Newcomer"),
        ("Email", email),
        ("Title", "Newly qualified social worker"),
        ("Role", "Nqsw"),
        ("Unit", unit.ToString()),
        ("Share", "1"),
        ("StartedOn", "24 November 2025"));

    private Task<int> People() => portal.WithinAsync(Accounts.Administrator, db => db.People.CountAsync());

    private Task<DateOnly?> DueOn(Guid person) =>
        portal.WithinAsync(Accounts.Administrator, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession).Select(row => row.DueOn).SingleAsync());

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
