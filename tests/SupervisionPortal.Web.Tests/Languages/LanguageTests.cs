using System.Net;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Languages;

public sealed class LanguageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string OfTwoLanguages = DemoAccounts.Supervisor(DemoAccounts.Of("mlop-tapang"));

    [Fact]
    public async Task A_person_can_choose_another_language_of_their_organisation_and_stays_on_the_page()
    {
        using var browser = await portal.SignedInAs(OfTwoLanguages);
        var page = await browser.GetAsync("/");
        var other = page.Find("html").GetAttribute("lang") == "km" ? "en" : "km";

        var answer = await browser.PostAsync(page.Form("/language"), ("language", other));

        answer.Location.ShouldBe("/");
        (await browser.GetAsync("/")).Find("html").GetAttribute("lang").ShouldBe(other);
    }

    [Fact]
    public async Task A_choice_that_leads_elsewhere_leads_home()
    {
        using var browser = await portal.SignedInAs(OfTwoLanguages);
        var page = await browser.GetAsync("/");

        var answer = await browser.PostAsync(page.Form("/language"), ("language", "km"), ("returnUrl", "https://evil.example/"));

        answer.Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_language_the_portal_does_not_have_changes_nothing()
    {
        using var browser = await portal.SignedInAs(OfTwoLanguages);
        var page = await browser.GetAsync("/");

        var answer = await browser.PostAsync(page.Form("/language"), ("language", "tlh"));

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/")).Find("html").GetAttribute("lang").ShouldBe(page.Find("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task Before_signing_in_the_browsers_language_is_spoken()
    {
        using var browser = portal.Anonymous();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, cy;q=0.8, en;q=0.5");

        (await browser.GetAsync("/sign-in")).Find("html").GetAttribute("lang").ShouldBe("cy");
    }
}
