using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;
using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Notices;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>
/// Writes a mail in its reader's language: the notices' sentences, each with the address it leads to. Nothing of what a record, an agreement
/// or a concern says is known here.
/// </summary>
public sealed class MailComposer(
    NoticeWords words, IStringLocalizer<MailTexts> texts, UnsubscribeLinks unsubscribe, PublicAddress address, IOptions<MailSettings> settings, TimeProvider clock)
{
    /// <summary>More are counted, not told one by one.</summary>
    private const int MostTold = 20;

    /// <returns>Null where the person's address is none.</returns>
    public async Task<MimeMessage?> ComposeAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!MailboxAddress.TryParse(mail.To.Email, out var parsed))
        {
            return null;
        }

        var language = PortalLanguage.Of(mail.To, mail.Organisation);
        using var _ = new SpokenLanguage(language);
        var name = PersonName.From(mail.To);
        return await ComposeAsync(mail, new MailboxAddress(name.Full(), parsed.Address), name.Given(), language, cancellationToken);
    }

    private async Task<MimeMessage> ComposeAsync(OutgoingMail mail, MailboxAddress to, string given, PortalLanguage language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var dates = new PortalDates(TimeZoneInfo.FindSystemTimeZoneById(mail.Organisation.TimeZone), now.UtcDateTime);
        var told = mail.Notices.Take(MostTold).ToList();
        var sentences = await words.OfAsync(told, dates, cancellationToken);
        var from = MailboxAddress.Parse(settings.Value.From);
        var leave = address.Of(unsubscribe.PathOf(mail.Organisation.Id, mail.To.Id));
        var message = new MimeMessage
        {
            // The same whenever it is tried: who got it twice has one mail.
            MessageId = $"{mail.Id:n}@{from.Domain}",
            Date = now,
            Subject = mail.Notices.Count == 1 ? sentences[0] : texts.Counted("Subject", mail.Notices.Count),
            Body = new TextPart("plain") { Text = Text(mail, given, told, sentences, leave) },
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers[HeaderId.ContentLanguage] = language.Code;
        message.Headers[HeaderId.AutoSubmitted] = "auto-generated";
        message.Headers[HeaderId.ListUnsubscribe] = $"<{leave}>";
        message.Headers[HeaderId.ListUnsubscribePost] = "List-Unsubscribe=One-Click";
        return message;
    }

    private string Text(OutgoingMail mail, string given, List<Notice> told, IReadOnlyList<string> sentences, string leave)
    {
        var text = new StringBuilder().AppendLine(texts["Greeting", given]).AppendLine();
        for (var i = 0; i < told.Count; i++)
        {
            text.AppendLine(sentences[i]).AppendLine(address.Of(told[i].Path)).AppendLine();
        }

        if (mail.Notices.Count > told.Count)
        {
            text.AppendLine(texts.Counted("More", mail.Notices.Count - told.Count)).AppendLine(address.Of("/notices")).AppendLine();
        }

        return text
            .AppendLine(texts["SignInToRead"])
            .AppendLine()
            .AppendLine("-- ")
            .AppendLine(texts["Preferences"])
            .AppendLine(address.Of("/notices/preferences"))
            .AppendLine(texts["Unsubscribe"])
            .Append(leave)
            .AppendLine()
            .ToString();
    }
}
