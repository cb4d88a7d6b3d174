using System.Net;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.People;

public sealed class DirectoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string Hr = DemoAccounts.HumanResources(Accounts.Westmere);

    [Fact]
    public async Task The_directory_finds_people_by_part_of_a_name()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("wilhelmina@d1.example", new(2024, 1, 8));
        await cast.JoinsAsync("ben@d1.example", new(2024, 1, 8), lead);

        var page = await Get(Hr, "/people?q=helmina+ca");

        page.Text.ShouldContain("1 person in post.");
        page.Find($"a[href='/people/{lead}']").TextContent.ShouldBe("Wilhelmina Cast");
        (await Get(Hr, "/people?q=nobodycalledso")).Text.ShouldContain("Nobody fits.");
    }

    [Fact]
    public async Task The_directory_is_narrowed_to_a_team_and_to_leavers()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@d2.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@d2.example", new(2024, 1, 8), lead);
        await cast.ChangeAsync(db => db.Posts.Single(post => post.PersonId == worker).LeftOn = new(2025, 10, 1));

        var inPost = await Get(Hr, $"/people?unit={cast.Team}");
        var left = await Get(Hr, $"/people?unit={cast.Team}&leavers=true");

        inPost.FindAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Ada Cast"]);
        left.FindAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Ben Cast"]);
        left.Text.ShouldContain("Wednesday 1 October");
    }

    [Fact]
    public async Task A_senior_manager_finds_the_people_of_their_services_alone()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var senior = await cast.JoinsAsync("sue@d3.example", new(2024, 1, 8));
        await cast.AppointAsync(senior, AppointmentKind.SeniorManager, cast.Team);
        var other = await portal.WithinAsync(Accounts.Supervisor, db => Task.FromResult(db.Units.First(unit => unit.Kind == UnitKind.Team && unit.Id != cast.Team).Id));

        (await Get("sue@d3.example", "/people")).FindAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Sue Cast"]);
        (await Get("sue@d3.example", $"/people?unit={other}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_administrator_sees_no_figures_of_supervision()
    {
        (await Get(Hr, "/people")).Text.ShouldContain("Last one-to-one");
        (await Get(Accounts.Administrator, "/people")).Text.ShouldNotContain("Last one-to-one");
    }

    [Fact]
    public async Task For_everybody_else_there_is_no_directory()
    {
        (await Get(Accounts.Supervisor, "/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get(Accounts.Supervisee, "/people")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
