using System.Collections.Concurrent;
using Microsoft.Playwright;
using SupervisionPortal.Browser.Tests.Browsing;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>Walks through the pages a role finds and looks at each.</summary>
internal static class TemplateLooks
{
    /// <summary>Looks at every page the role finds that those before it did not; what is wrong fails the test.</summary>
    /// <param name="language">The language each page is to speak; null: any.</param>
    /// <param name="widths">In pixels; the rules look at the last.</param>
    public static async Task WalkAsync(this ChromiumFixture chromium, TemplateWalk walk, string role, string? language, params int[] widths)
    {
        var browser = chromium.Browser;
        var places = await walk.PlacesOfAsync(role);
        var faults = new ConcurrentQueue<string>();
        await using var context = await walk.EnterAsync(browser, role);
        var waiting = new ConcurrentQueue<TemplatePlace>(places);
        // One page loads while the other is looked at; opening a page takes longer than loading one.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (waiting.TryDequeue(out var place))
            {
                foreach (var fault in await LookAsync(page, place.Path, language, widths))
                {
                    faults.Enqueue($"{place.Path}, {fault}");
                }
            }
        }));
        string.Join(Environment.NewLine, faults).ShouldBeEmpty();
    }

    /// <summary>What is wrong with one page.</summary>
    public static async Task<List<string>> LookAsync(IPage page, string path, string? language, params int[] widths)
    {
        await page.SetViewportSizeAsync(widths[0], 900);
        await page.GotoAsync(path);
        // What is folded away is read too.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        var faults = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            // The rules look at each page in its last width; that nothing asks to scroll sideways is looked at in each.
            var found = width == widths[^1] ? await page.FaultsAsync() : await page.SidewaysAsync();
            faults.AddRange(found.Select(fault => $"{width} px: {fault}"));
        }

        if (language is not null && await page.Locator("html").GetAttributeAsync("lang") is var spoken && spoken?.Split('-')[0] != language)
        {
            faults.Add($"speaks {spoken}");
        }

        return faults;
    }
}
