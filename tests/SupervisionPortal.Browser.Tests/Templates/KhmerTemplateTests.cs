using SupervisionPortal.Browser.Tests.Browsing;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>The pages of the two in Khmer, narrow: looked at beside the others, not after them.</summary>
public sealed class KhmerTemplateTests(ChromiumFixture chromium, KhmerWalk khmer) : IClassFixture<KhmerWalk>
{
    [Theory]
    [InlineData("supervisor")]
    [InlineData("supervisee")]
    public Task Every_page_is_accessible_in_Khmer(string role) => chromium.WalkAsync(khmer, role, "km", BrowserTest.Narrow);
}
