using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace SupervisionPortal.Domain.Tests;

public sealed class StateChartTests
{
    [Fact]
    public void The_page_about_states_is_current() =>
        File.ReadAllText(Path.Combine(Repository(), "docs", "states.md")).ShouldBe(StateChart.Markdown(), "run: scripts/portal.sh states > docs/states.md");

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
