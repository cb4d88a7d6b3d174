using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>Hands a mail to the mail server. Whatever goes wrong is told as a kind: a server's answer may repeat addresses.</summary>
public sealed class SmtpCarrier(IOptions<MailSettings> settings) : IMailCarrier
{
    /// <summary>For the whole conversation: well within the time in which nobody else tries the same mail.</summary>
    private static readonly TimeSpan Longest = OutboxMail.FirstPause / 2;

    public async Task<MailFailure?> CarryAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var smtp = settings.Value.Smtp;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Longest);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(smtp.Host!, smtp.Port, Options(smtp.Security), time.Token);
            if (smtp.UserName is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, smtp.Password ?? "", time.Token);
            }

            await client.SendAsync(message, time.Token);
        }
        catch (Exception failure) when (KindOf(failure) is not null && !cancellationToken.IsCancellationRequested)
        {
            return KindOf(failure);
        }

        try
        {
            await client.DisconnectAsync(quit: true, time.Token);
        }
        catch (Exception failure) when (KindOf(failure) is not null)
        {
            // It was taken; that the goodbye was not heard changes nothing.
        }

        return null;
    }

    private static SecureSocketOptions Options(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private static MailFailure? KindOf(Exception failure) => failure switch
    {
        SmtpCommandException { StatusCode: var status } => (int)status >= 500 ? MailFailure.Refused : MailFailure.Deferred,
        AuthenticationException => MailFailure.SignInRefused,
        SslHandshakeException or SocketException or NotSupportedException => MailFailure.Unreachable,
        SmtpProtocolException or IOException or OperationCanceledException or TimeoutException or ServiceNotConnectedException => MailFailure.Interrupted,
        _ => null,
    };
}
