using System.Net;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Policies;

public sealed class PolicyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> Packs => [.. ShippedPolicies.Keys];

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Every_rule_of_the_policy_is_read_with_its_clause(string pack)
    {
        using var browser = await portal.SignedInAs(DemoAccounts.Supervisee(DemoAccounts.Of(pack)));
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await browser.GetAsync("/policy");

        var rules = ShippedPolicies.Get(pack).Rules;
        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var source in rules.Frequency.Select(rule => rule.Source).Append(rules.SignOff.Source).Concat(rules.CaseDiscussion.Values.Select(rule => rule.Source)))
        {
            page.Text.ShouldContain(source.Rule);
            if (source.Quote is { } quote)
            {
                page.Text.ShouldContain(string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        page.FindAll("main [id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_why_leads_to_its_rule()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var home = await browser.GetAsync("/");

        var clause = home.Find(".why__source a").GetAttribute("href")!;

        clause.ShouldStartWith("/policy#");
        (await browser.GetAsync("/policy")).Find(clause["/policy".Length..]).TextContent.ShouldContain(home.Find(".why__panel strong").TextContent);
    }

    [Fact]
    public async Task Earlier_versions_stay_readable_and_others_do_not_exist()
    {
        await using var own = new PortalFactory();
        await own.WithinAsync(Accounts.Supervisor, async db =>
        {
            db.Policies.Add(new OrganisationPolicy(2, ShippedPolicies.Json("surrey"), "surrey", new DateOnly(2025, 11, 1)));
            await db.SaveChangesAsync();
        });
        using var browser = await own.SignedInAs(Accounts.Supervisor);

        (await browser.GetAsync("/policy")).Text.ShouldContain("Westmere Council, version 2 (adopted from the Surrey pack)");
        (await browser.GetAsync("/policy?version=1")).Text.ShouldContain("Westmere Council, version 1 (adopted from the Central Bedfordshire pack)");
        (await browser.GetAsync("/policy?version=3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
