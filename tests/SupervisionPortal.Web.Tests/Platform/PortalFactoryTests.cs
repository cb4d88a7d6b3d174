using System.Net;
using Microsoft.EntityFrameworkCore;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed class PortalFactoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Nobody_signed_in_is_sent_to_the_sign_in_page()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.GetAsync("/host/jobs");

        answer.Status.ShouldBe(HttpStatusCode.Found);
        answer.Location.ShouldBe("/sign-in?returnTo=%2Fhost%2Fjobs");
    }

    [Fact]
    public async Task An_organisation_sees_its_own_people_alone()
    {
        (await portal.WithinAsync(SmallSeed.Supervisor, db => db.People.CountAsync())).ShouldBe(4);
        (await portal.WithinAsync(SmallSeed.Elsewhere, db => db.People.CountAsync())).ShouldBe(1);
        (await portal.WithinAsync(SmallSeed.Host, db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_signed_in_to_an_account_is_that_account()
    {
        using var browser = await portal.SignedInAs(SmallSeed.Supervisor);

        var answer = await browser.GetAsync("/no-such-page");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
