using SupervisionPortal.Web.Platform.Logging;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed class LoggedPathTests
{
    [Theory]
    [InlineData("/records", "/records")]
    [InlineData("/search", "/search")]
    [InlineData("/search/sealed-words", "/search/…")]
    [InlineData("/Calendar/FEED/secret.ics", "/Calendar/FEED/…")]
    public void What_is_secret_or_sealed_is_cut_off(string path, string logged) => LoggedPath.Of(path).ShouldBe(logged);
}
