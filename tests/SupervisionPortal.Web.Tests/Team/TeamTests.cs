using SupervisionPortal.Data.Seed;
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

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public async Task More_than_the_policy_advises_is_said_to_the_supervisor_and_the_line_manager(int supervisees, bool isSaid)
    {
        var bridgend = DemoAccounts.Supervisor(DemoAccounts.Of("bridgend"));
        var cast = new Cast(portal, bridgend);
        var key = Guid.NewGuid().ToString("n")[..12];
        var boss = await cast.JoinsAsync($"zoe@{key}.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8), boss);
        for (var i = 0; i < supervisees; i++)
        {
            await cast.JoinsAsync($"ben{i}@{key}.example", new(2024, 1, 8), lead);
        }

        var own = await Get($"ada@{key}.example", "/team");
        var below = await Get($"zoe@{key}.example", "/team?below=true");

        own.Text.Contains("your policy advises no more than 6", StringComparison.Ordinal).ShouldBe(isSaid);
        below.Text.Contains($"Ada Cast supervises {supervisees} people; your policy advises no more than 6.", StringComparison.Ordinal).ShouldBe(isSaid);
    }

    [Fact]
    public async Task Whoever_supervises_untrained_is_named_where_the_policy_asks_for_training()
    {
        var bridgend = DemoAccounts.Supervisor(DemoAccounts.Of("bridgend"));
        var cast = new Cast(portal, bridgend);
        var boss = await cast.JoinsAsync("zoe@t5.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@t5.example", new(2024, 1, 8), boss);
        await cast.JoinsAsync("ben@t5.example", new(2024, 1, 8), lead);

        (await Get("zoe@t5.example", "/team?below=true")).Text.ShouldContain("No supervision training of Ada Cast is recorded");
        var own = await Get("ada@t5.example", "/team");
        own.FindAll($"a[href='/people/{lead}/training']").Count.ShouldBe(1);
        await cast.ChangeAsync(db => db.People.Single(row => row.Id == lead).TrainedOn = new(2025, 10, 6));

        (await Get("zoe@t5.example", "/team?below=true")).Text.ShouldNotContain("No supervision training");
        (await Get("ada@t5.example", "/team")).Text.ShouldNotContain("No supervision training");
    }

    private async Task<Page> Get(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
