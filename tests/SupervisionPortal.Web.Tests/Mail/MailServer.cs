using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>A real SMTP server on a port of its own, with a wire before it that can be cut.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _received = [];
    private readonly Wire _wire;
    private readonly Task _serving;

    public MailServer()
    {
        var port = FreePort();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        var options = new SmtpServerOptionsBuilder().ServerName("mail.test").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        _serving = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        _wire = new Wire(port);
    }

    /// <summary>What the portal connects to.</summary>
    public int Port => _wire.Port;

    /// <summary>Every mail the server took, in order.</summary>
    public IReadOnlyList<MimeMessage> Received => [.. _received];

    /// <summary>What the server answers a mail with.</summary>
    public SmtpResponse Answer { get; set; } = SmtpResponse.Ok;

    /// <summary>Where the next connections break, one after another; afterwards none does.</summary>
    public void CutNext(params Cut[] cuts) => _wire.CutNext(cuts);

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (server.Answer.ReplyCode == SmtpReplyCode.Ok)
            {
                using var bytes = new MemoryStream(buffer.ToArray());
                server._received.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
            }

            return server.Answer;
        }
    }
}
