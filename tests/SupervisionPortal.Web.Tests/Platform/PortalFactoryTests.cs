using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed class PortalFactoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string Westmere = DemoAccounts.Supervisor(DemoAccounts.Of("central-bedfordshire"));
    private static readonly string Larkhaven = DemoAccounts.Supervisor(DemoAccounts.Of("havering"));

    [Fact]
    public async Task An_organisation_sees_its_own_people_alone()
    {
        var here = await portal.WithinAsync(Westmere, db => db.People.Select(person => person.Email).ToListAsync());
        var there = await portal.WithinAsync(Larkhaven, db => db.People.Select(person => person.Email).ToListAsync());

        here.ShouldContain(Westmere);
        here.ShouldNotContain(Larkhaven);
        there.ShouldNotContain(Westmere);
        (await portal.WithinAsync(DemoAccounts.Host, db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_signed_in_to_an_account_is_that_account()
    {
        using var browser = await portal.SignedInAs(Westmere);

        var page = await browser.GetAsync("/sign-in/again");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(await portal.WithinAsync(Westmere, db => db.People.Where(person => person.Email == Westmere).Select(person => person.GivenName).SingleAsync()));
    }

    [Fact]
    public async Task Two_portals_do_not_see_what_the_other_writes()
    {
        await using var other = new PortalFactory();
        await other.WithinAsync(Westmere, async db =>
        {
            (await db.People.SingleAsync(person => person.Email == Westmere)).FamilyName = "Changed";
            await db.SaveChangesAsync();
        });

        (await portal.WithinAsync(Westmere, db => db.People.CountAsync(person => person.FamilyName == "Changed"))).ShouldBe(0);
    }
}
