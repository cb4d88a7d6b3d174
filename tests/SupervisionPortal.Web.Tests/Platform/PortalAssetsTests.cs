using System.Net;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed partial class PortalAssetsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_addresses_of_assets_change_with_their_content_and_are_kept_for_a_year()
    {
        using var browser = portal.Anonymous();
        var page = await browser.GetAsync("/sign-in");
        var style = page.Find("link[rel=stylesheet]").GetAttribute("href")!;
        var script = page.Find("script").GetAttribute("src")!;

        foreach (var address in new[] { style, script })
        {
            address.ShouldContain("?v=");
            var asset = (await browser.GetAsync(address)).Response;
            asset.StatusCode.ShouldBe(HttpStatusCode.OK);
            asset.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
            asset.Headers.CacheControl.Extensions.ShouldContain(extension => extension.Name == "immutable");
        }
    }

    [Fact]
    public async Task Fonts_are_the_portals_own()
    {
        using var browser = portal.Anonymous();
        var style = (await browser.GetAsync("/assets/portal.css")).Body;

        Elsewhere().Matches(style).Select(match => match.Value).ShouldBeEmpty();
        foreach (var address in Font().Matches(style).Select(match => match.Groups["file"].Value).Distinct())
        {
            var font = (await browser.GetAsync($"/assets/{address}")).Response;
            font.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            font.Content.Headers.ContentType!.MediaType.ShouldBe("font/woff2");
            font.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        }
    }

    [Fact]
    public async Task The_stylesheet_has_the_breakpoint_that_the_menu_of_a_phone_needs()
    {
        using var browser = portal.Anonymous();

        var style = (await browser.GetAsync("/assets/portal.css")).Body;

        style.ShouldContain("--govuk-breakpoint-tablet");
        style.ShouldNotContain("\uFEFF");
        style.ShouldNotContain("GDS Transport");
    }

    [GeneratedRegex(@"url\((?<file>fonts/[^)]+)\)")]
    private static partial Regex Font();

    [GeneratedRegex(@"(?:url\(|@import)\s*['""]?(?:https?:)?//[^)]*")]
    private static partial Regex Elsewhere();
}
