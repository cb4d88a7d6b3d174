using MimeKit;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform.Mail;

namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>Hands the first mail over and never comes back: nobody keeps that it was taken.</summary>
internal sealed class DyingCarrier(IMailCarrier carrier) : IMailCarrier
{
    private bool _died;

    public async Task<MailFailure?> CarryAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var failure = await carrier.CarryAsync(message, cancellationToken);
        if (!_died)
        {
            _died = true;
            throw new InvalidOperationException("The portal was killed.");
        }

        return failure;
    }
}
