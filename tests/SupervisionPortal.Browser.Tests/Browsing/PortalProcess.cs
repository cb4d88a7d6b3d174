using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>The portal as a process of its own, on a copy of the seeded database, that can be killed and started again at the same address.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private const string Portal = "SupervisionPortal.Web.dll";

    private readonly SeededCopy _database = SeededDatabase.Copy();
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Ends when it answers.</summary>
    public async Task StartAsync()
    {
        string[] settings = [.. _database.Settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value })];
        _process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, Portal), "serve", "--contentRoot", ContentRoot(), "--urls", Address.ToString(), "--Data:Directory", Path.GetTempPath(), .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // Read and forgotten: a full pipe would hold the portal up.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        await PageSteps.EventuallyAsync(() => AnswersAsync(http), "the portal answers");
    }

    /// <summary>As <c>kill -9</c> does: nothing is finished, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        await _database.DisposeAsync();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/sign-in", TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string ContentRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var web = Path.Combine(folder.FullName, "src", "SupervisionPortal.Web");
            if (Directory.Exists(web))
            {
                return web;
            }
        }

        throw new DirectoryNotFoundException("The portal lies nowhere above its tests.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
