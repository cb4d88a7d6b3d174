using System.Net;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>U+0000, which nobody types and no text of PostgreSQL can hold.</summary>
public sealed class NulTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_form_that_holds_it_is_refused_and_changes_nothing()
    {
        var record = await portal.BegunAsync();
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var before = (await browser.GetAsync($"/records/{record}/draft")).Form("/draft")[RecordScene.Support];

        var refused = await browser.SubmitAsync($"/records/{record}/draft", "/draft", (RecordScene.Support, "Not\0 typed."));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("Nothing was changed.");
        (await browser.GetAsync($"/records/{record}/draft")).Form("/draft")[RecordScene.Support].ShouldBe(before);
    }

    [Theory]
    [InlineData("/cases?q=no%00such")]
    [InlineData("/organisation/people?q=no%00such")]
    [InlineData("/people?q=no%00such")]
    public async Task Words_to_look_for_that_hold_it_are_no_fault(string address)
    {
        using var browser = await portal.SignedInAs("admin@westmere.example");

        ((int)(await browser.GetAsync(address)).Status).ShouldBeLessThan(500);
    }
}
