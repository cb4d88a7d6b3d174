using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Team;

public sealed class TeamTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_supervisor_sees_those_they_supervise()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@t1.example", new(2024, 1, 8));
        await cast.JoinsAsync("ben@t1.example", new(2024, 1, 8), lead);
        await cast.JoinsAsync("cleo@t1.example", new(2024, 1, 8), lead);

        var page = await Get("ada@t1.example", "/team");

        page.FindAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Ben Cast", "Cleo Cast"]);
        page.Text.ShouldNotContain("The level below");
    }

    [Fact]
    public async Task A_line_manager_sees_the_level_below_and_books_nothing_there()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@t2.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@t2.example", new(2024, 1, 8), boss);
        await cast.JoinsAsync("ben@t2.example", new(2024, 1, 8), lead);

        var page = await Get("zoe@t2.example", "/team?below=true");

        page.Text.ShouldContain("Supervised by Ada Cast");
        page.FindAll("tbody th a").Select(link => link.TextContent).ShouldBe(["Ben Cast"]);
        page.FindAll("a[href^='/sessions/new']").ShouldBeEmpty();
        page.Text.ShouldContain("Not booked");
    }

    [Fact]
    public async Task Somebody_who_supervises_nobody_is_told_who_names_supervisors()
    {
        (await Get(Accounts.Supervisee, "/team")).Text.ShouldContain("You supervise nobody at present.");
    }

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
