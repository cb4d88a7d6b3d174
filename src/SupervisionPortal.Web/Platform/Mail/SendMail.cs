using System.Runtime.CompilerServices;
using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>
/// Sends what the outbox holds. A mail counts as sent once that is kept, so one that was taken by a server just before the portal died is
/// sent again, under the same Message-ID.
/// </summary>
public sealed class SendMail(Outbox outbox, MailComposer composer, IMailCarrier carrier, ILogger<SendMail> log) : ISweep
{
    public string Name => Outbox.SweepName;

    public async IAsyncEnumerable<int> SweepAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await outbox.TryBundleAsync(cancellationToken))
        {
            yield return 0;
        }

        var failed = 0;
        var last = default(MailFailure);
        while (await outbox.DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (await outbox.TakeAsync(id, cancellationToken) is not { } mail)
                {
                    continue;
                }

                var failure = await composer.ComposeAsync(mail, cancellationToken) is { } message ? await carrier.CarryAsync(message, cancellationToken) : MailFailure.NoAddress;
                await outbox.KeepAsync(mail, failure, cancellationToken);
                if (failure is { } why)
                {
                    log.LogWarning("Mail {Mail} was not sent: {Failure}", mail.Id, why);
                    failed++;
                    last = why;
                }

                yield return failure is null ? 1 : 0;
            }
        }

        if (failed > 0)
        {
            throw new MailNotSentException(failed, last);
        }
    }
}
