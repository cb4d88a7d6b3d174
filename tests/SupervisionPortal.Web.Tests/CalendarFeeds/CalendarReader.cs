using System.Diagnostics;
using System.Text.Json;
using SupervisionPortal.Web.Tests.Architecture;

namespace SupervisionPortal.Web.Tests.CalendarFeeds;

/// <summary>Reads calendars with ical.js, another library than the one that writes them. Without Node or the package its tests are skipped by name.</summary>
internal static class CalendarReader
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "SupervisionPortal.Web.Tests", "CalendarFeeds", "Reader");
    private static readonly Lazy<bool> AtHand = new(() => Directory.Exists(Path.Combine(Folder, "node_modules", "ical.js")) && HasNode());

    public static async Task<ReadCalendar> ReadAsync(string calendar)
    {
        Assert.SkipUnless(AtHand.Value, "Node and ical.js are not at hand: npm ci in tests/SupervisionPortal.Web.Tests/CalendarFeeds/Reader");
        using var node = Start("read.mjs");
        var said = node.StandardOutput.ReadToEndAsync();
        var failed = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await failed);
        return JsonSerializer.Deserialize<ReadCalendar>(await said, JsonSerializerOptions.Web)!;
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Start("--version");
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string argument) => Process.Start(new ProcessStartInfo("node", [argument])
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new System.Text.UTF8Encoding(false),
        StandardOutputEncoding = System.Text.Encoding.UTF8,
    })!;
}
