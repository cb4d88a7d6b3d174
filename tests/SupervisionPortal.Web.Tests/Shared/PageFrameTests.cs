using Shouldly;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Tests.Shared;

public sealed class PageFrameTests
{
    private readonly PageFrame frame = new()
    {
        Navigation = [new("Home", "/"), new("Records", "/records"), new("My own", "/records/mine", "mine")],
    };

    [Theory]
    [InlineData("/", "Home")]
    [InlineData("/records", "Records")]
    [InlineData("/records/42/sign-off", "Records")]
    [InlineData("/records/mine/3", "My own")]
    public void The_longest_address_a_page_begins_with_is_its_section(string path, string section) =>
        frame.Navigation.Single(link => frame.IsCurrent(link, path)).Text.ShouldBe(section);

    [Theory]
    [InlineData("/cases")]
    [InlineData("/recordsarchive")]
    public void A_page_elsewhere_has_no_section(string path) => frame.Navigation.ShouldNotContain(link => frame.IsCurrent(link, path));

    [Fact]
    public void A_page_can_name_its_section()
    {
        frame.Section = "mine";

        frame.Navigation.Single(link => frame.IsCurrent(link, "/sessions/7")).Text.ShouldBe("My own");
    }
}
