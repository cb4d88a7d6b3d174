using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>What lies between the portal and a mail server: it hands bytes on until it is cut.</summary>
internal sealed class Wire : IAsyncDisposable
{
    /// <summary>So much of a mail's text gets through before the wire is cut in it.</summary>
    private const int HalfAText = 120;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Cut> _cuts = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly int _serverPort;
    private readonly Task _listening;

    public Wire(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void CutNext(IEnumerable<Cut> cuts)
    {
        foreach (var cut in cuts)
        {
            _cuts.Enqueue(cut);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = CarryAsync(client, _cuts.TryDequeue(out var cut) ? cut : Cut.Nowhere);
        }
    }

    private async Task CarryAsync(TcpClient client, Cut cut)
    {
        using var server = new TcpClient();
        using (client)
        {
            if (cut == Cut.AtOnce)
            {
                return;
            }

            await server.ConnectAsync(IPAddress.Loopback, _serverPort, _stop.Token);
            var said = new StringBuilder();
            // Whichever end comes first, a side that hangs up or the cut, closes both.
            await Task.WhenAny(ThereAsync(client.GetStream(), server.GetStream(), said, cut), BackAsync(server.GetStream(), client.GetStream(), said, cut));
        }
    }

    private async Task ThereAsync(NetworkStream from, NetworkStream to, StringBuilder said, Cut cut)
    {
        var buffer = new byte[64];
        while (await ReadAsync(from, buffer) is > 0 and var read)
        {
            lock (said)
            {
                said.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            if (cut == Cut.InTheText && TextSaid(said) is { Length: >= HalfAText })
            {
                return;
            }
        }
    }

    private async Task BackAsync(NetworkStream from, NetworkStream to, StringBuilder said, Cut cut)
    {
        var buffer = new byte[4096];
        while (await ReadAsync(from, buffer) is > 0 and var read)
        {
            if (cut == Cut.BeforeTheAnswer && TextSaid(said)?.EndsWith("\r\n.\r\n", StringComparison.Ordinal) == true)
            {
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private async Task<int> ReadAsync(NetworkStream from, byte[] buffer)
    {
        try
        {
            return await from.ReadAsync(buffer, _stop.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return 0;
        }
    }

    /// <summary>What followed the command DATA; null before it.</summary>
    private static string? TextSaid(StringBuilder said)
    {
        lock (said)
        {
            var all = said.ToString();
            var data = all.IndexOf("DATA\r\n", StringComparison.Ordinal);
            return data < 0 ? null : all[(data + 6)..];
        }
    }
}
