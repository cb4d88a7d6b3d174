using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SupervisionPortal.Benchmarks;

/// <summary>The published portal as a process of its own, on loopback.</summary>
internal sealed class PublishedPortal : IAsyncDisposable
{
    private const string Portal = "SupervisionPortal.Web.dll";

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;

    private PublishedPortal(Process process) => _process = process;

    /// <summary>So far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Where scripts/run.sh publishes to; null where nothing was published.</summary>
    public static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var published = Path.Combine(folder.FullName, "artifacts", "portal");
            if (File.Exists(Path.Combine(published, Portal)))
            {
                return published;
            }
        }

        return null;
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Serves the demonstration; returns once the first page is answered.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public static async Task<PublishedPortal> ServeAsync(string folder, string data, string address)
    {
        var process = Start(folder, "serve", "--contentRoot", folder, "--urls", address, "--Data:Directory", data, "--Portal:PublicAddress", address, "--Demo:Enabled", "true");
        var portal = new PublishedPortal(process);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        while (!await AnswersAsync(http))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The portal in {folder} ended with {process.ExitCode} before it answered.");
            }

            await Task.Delay(Between);
        }

        return portal;
    }

    /// <summary>Runs any verb.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(folder, Portal), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        // Read and forgotten: a full pipe would hold the portal up.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Ends it as a crash does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/sign-in");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
