using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>A Chromium of its own, with a profile on the disk, that can be killed and opened again.</summary>
internal sealed class Device : IAsyncDisposable
{
    private const string Listens = "DevTools listening on ";

    private readonly string _profile = Directory.CreateTempSubdirectory("portal-device-").FullName;
    private IPlaywright? _playwright;
    private Process? _process;

    /// <summary>Opens the browser, with an empty page.</summary>
    public async Task<IPage> StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(ChromiumFixture.Path, [.. ChromiumFixture.Arguments, "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={_profile}", "about:blank"])
        {
            RedirectStandardError = true,
        })!;
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Listens, StringComparison.Ordinal))
            {
                // What else it says is thrown away: a full pipe would stop it.
                _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
                _playwright ??= await Playwright.CreateAsync();
                var browser = await _playwright.Chromium.ConnectOverCDPAsync(line[Listens.Length..].Trim());
                return await browser.Contexts[0].NewPageAsync();
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    /// <summary>Ends it as a crash does: nothing is closed, nothing asked.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether any file of the profile holds these words.</summary>
    public async Task<bool> HasWrittenAsync(string words)
    {
        var forms = new[] { Encoding.Latin1.GetBytes(words), Encoding.Unicode.GetBytes(words) };
        foreach (var file in Directory.GetFiles(_profile, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).LinkTarget is null))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            if (Array.Exists(forms, form => bytes.AsSpan().IndexOf(form) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _playwright?.Dispose();
        Directory.Delete(_profile, recursive: true);
    }
}
