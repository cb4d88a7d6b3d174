using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationUnits;

public sealed class UnitsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_team_is_added_once_beneath_its_service_and_offered_for_posts()
    {
        var service = await PlacedAsync("Night services", UnitKind.Service);
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = (await browser.GetAsync($"/organisation/units/new?parent={service}")).Form("/units").With(("Name", "Harbour team"), ("Kind", "Team"));

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        again.Location.ShouldBe(answer.Location);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Harbour team");
        var added = await portal.WithinAsync(Accounts.Administrator, db => db.Units.SingleAsync(row => row.Name == "Harbour team"));
        (added.ParentId, added.Kind).ShouldBe((service, UnitKind.Team));
        (await browser.GetAsync("/organisation/people/new")).Text.ShouldContain("Harbour team");
    }

    [Theory]
    [InlineData("Name", "", "Enter a name")]
    [InlineData("Kind", "", "Choose what it is")]
    [InlineData("Kind", "Organisation", "Choose what it is")]
    [InlineData("Parent", "", "Choose where it belongs")]
    public async Task What_is_missing_is_said_and_the_rest_kept(string field, string typed, string sentence)
    {
        var service = await PlacedAsync($"Service {Guid.NewGuid():n}", UnitKind.Service);
        var name = $"Team {Guid.NewGuid():n}";
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/units/new?parent={service}", "/units", new[] { ("Name", name), ("Kind", "Team") }.Where(pair => pair.Item1 != field).Append((field, typed)).ToArray());

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        page.Form("/units")["Name"].ShouldBe(field == "Name" ? typed : name);
        (await portal.WithinAsync(Accounts.Administrator, db => db.Units.AnyAsync(row => row.Name == name))).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_of_one_name_are_refused()
    {
        var service = await PlacedAsync("Twice", UnitKind.Service);
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/units/new?parent={service}", "/units", ("Name", " Twice "), ("Kind", "Team"));

        page.Text.ShouldContain("There is one of this name already.");
    }

    [Fact]
    public async Task A_team_that_moves_is_answered_for_by_its_new_services_senior_manager()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var worker = await cast.JoinsAsync("ben@u3.example", new(2024, 1, 8));
        var manager = await cast.JoinsAsync("sue@u3.example", new(2024, 1, 8));
        var service = await PlacedAsync("Day services", UnitKind.Service);
        await cast.AppointAsync(manager, AppointmentKind.SeniorManager, service);
        using var theirs = await portal.SignedInAs("sue@u3.example");
        (await theirs.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        await browser.SubmitAsync($"/organisation/units/{cast.Team}", $"/{cast.Team}", ("Name", "Renamed desk"), ("Parent", service.ToString()));

        (await theirs.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/organisation/units")).Text.ShouldContain("Renamed desk");
    }

    [Fact]
    public async Task Nothing_comes_to_stand_beneath_itself_or_beneath_a_team()
    {
        var upper = await PlacedAsync("Upper", UnitKind.Service);
        var lower = await PlacedAsync("Lower", UnitKind.Service, upper);
        var team = await PlacedAsync("Leaf", UnitKind.Team, lower);
        var root = await portal.WithinAsync(Accounts.Administrator, db => db.Units.SingleAsync(row => row.ParentId == null));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var page = await browser.GetAsync($"/organisation/units/{upper}");

        page.FindAll("select[name=Parent] option").Select(option => option.TextContent).ShouldNotContain("Lower");
        (await browser.PostAsync(page.Form($"/{upper}"), ("Parent", lower.ToString()))).Text.ShouldContain("it would come to stand beneath itself");
        (await browser.PostAsync(page.Form($"/{upper}"), ("Parent", upper.ToString()))).Text.ShouldContain("it would come to stand beneath itself");
        (await browser.PostAsync(page.Form($"/{upper}"), ("Parent", team.ToString()))).Text.ShouldContain("a team has nothing beneath it");
        var top = (await browser.GetAsync($"/organisation/units/{root.Id}")).Form($"/{root.Id}");
        (await browser.PostAsync(top, ("Parent", upper.ToString()))).Text.ShouldContain("stays at the top of its tree");
        var after = await portal.WithinAsync(Accounts.Administrator, db => db.Units.AsNoTracking().Where(row => row.Id == upper || row.Id == root.Id).ToDictionaryAsync(row => row.Id, row => row.ParentId));
        (after[upper], after[root.Id]).ShouldBe((root.Id, null));
    }

    [Fact]
    public async Task Only_what_is_empty_is_closed_and_then_offered_nowhere()
    {
        var service = await PlacedAsync("Closing service", UnitKind.Service);
        var team = await PlacedAsync("Closing team", UnitKind.Team, service);
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var full = await browser.GetAsync($"/organisation/units/{service}/closure");
        full.Text.ShouldContain("It is not empty.");
        full.HasForm("/closure").ShouldBeFalse();
        var form = (await browser.GetAsync($"/organisation/units/{team}/closure")).Form("/closure");
        (await browser.PostAsync(form.To($"/organisation/units/{service}/closure"))).Status.ShouldBe(HttpStatusCode.Conflict);

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        again.Location.ShouldBe(answer.Location);
        (await browser.FollowAsync(answer)).Text.ShouldContain("closed on Wednesday 26 November 2025");
        (await browser.GetAsync("/organisation/people/new")).Text.ShouldNotContain("Closing team");
        (await browser.SubmitAsync($"/organisation/units/{service}/closure", "/closure")).Location.ShouldBe("/organisation/units");
    }

    [Fact]
    public async Task A_team_with_somebody_in_post_or_a_service_somebody_answers_for_is_not_closed()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var worker = await cast.JoinsAsync("ben@u6.example", new(2026, 1, 5));
        var service = await PlacedAsync("Answered for", UnitKind.Service);
        await cast.AppointAsync(worker, AppointmentKind.SeniorManager, service);
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        (await browser.GetAsync($"/organisation/units/{cast.Team}/closure")).Text.ShouldContain("It is not empty.");
        (await browser.GetAsync($"/organisation/units/{service}/closure")).Text.ShouldContain("It is not empty.");
    }

    [Fact]
    public async Task Another_organisations_units_are_none_and_only_administrators_keep_them()
    {
        var foreign = await portal.WithinAsync(Accounts.Stranger, db => db.Units.Select(row => row.Id).FirstAsync());
        var service = await PlacedAsync("Own service", UnitKind.Service);
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        (await browser.SubmitAsync($"/organisation/units/new?parent={service}", "/units", ("Name", "X"), ("Kind", "Team"), ("Parent", foreign.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync($"/organisation/units/{service}", $"/{service}", ("Parent", foreign.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.GetAsync("/organisation/units")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Guid> PlacedAsync(string name, UnitKind kind, Guid? parent = null) => portal.WithinAsync(Accounts.Administrator, async db =>
    {
        var unit = new Unit(name, kind, parent ?? await db.Units.Where(row => row.ParentId == null).Select(row => row.Id).SingleAsync());
        db.Units.Add(unit);
        await db.SaveChangesAsync();
        return unit.Id;
    });
}
