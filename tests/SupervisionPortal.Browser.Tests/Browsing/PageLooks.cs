using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>What must hold of any page, whatever it is about.</summary>
internal static class PageLooks
{
    /// <summary>No axe rule is broken, and the page asks nobody to scroll sideways.</summary>
    public static async Task ShouldBeAccessible(this IPage page) => (await FaultsAsync(page)).ShouldBeEmpty(page.Url);

    /// <summary>Every broken rule with where it is broken; empty for none.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page)
    {
        // What holds is counted, not listed: listing it takes longer than looking.
        var answer = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var faults = answer.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} at {node.Target}: {Short(node.Html)}"));
        return [.. faults, .. await page.SidewaysAsync()];
    }

    /// <summary>What makes the page wider than its window; empty for nothing.</summary>
    public static async Task<IReadOnlyList<string>> SidewaysAsync(this IPage page)
    {
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        var window = await page.EvaluateAsync<int>("() => window.innerWidth");
        if (width <= window)
        {
            return [];
        }

        var widest = await page.EvaluateAsync<string>(
            "width => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.tagName.toLowerCase() + '.' + e.className).slice(0, 3).join(', ')",
            window);
        return [$"sideways: {width} px of content in {window}, by {widest}"];
    }

    private static string Short(string html) => html.Length <= 160 ? html : html[..160] + "…";
}
