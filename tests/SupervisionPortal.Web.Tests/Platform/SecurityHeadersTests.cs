using System.Net;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed class SecurityHeadersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nothing/here")]
    [InlineData("/assets/portal.css")]
    public async Task Every_answer_says_that_nothing_comes_from_elsewhere(string path)
    {
        using var browser = portal.Anonymous();

        var answer = (await browser.GetAsync(path)).Response;

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
        answer.Headers.Contains("Permissions-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_keeps_no_page_of_a_person_who_signed_in()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = (await browser.GetAsync("/")).Response;

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_holds_no_inline_script_and_no_inline_style()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync("/");

        page.FindAll("script:not([src])").ShouldBeEmpty();
        page.FindAll("style, [style], [onclick], [onload], [onsubmit]").ShouldBeEmpty();
    }
}
