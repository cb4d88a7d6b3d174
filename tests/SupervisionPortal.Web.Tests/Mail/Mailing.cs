using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform.Mail;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>Sends the portal's mail and looks at what was sent.</summary>
internal static class Mailing
{
    /// <summary>A portal that mails to this server.</summary>
    public static PortalFactory MailingTo(this PortalFactory portal, MailServer server) => portal
        .WithSetting("Mail:From", "Supervision <supervision@westmere.example>")
        .WithSetting("Mail:Smtp:Host", "127.0.0.1")
        .WithSetting("Mail:Smtp:Port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .WithSetting("Mail:Smtp:Security", "None")
        .WithSetting("Portal:PublicAddress", "https://supervision.westmere.example");

    public static Task<SweepRun> SendMailAsync(this PortalFactory portal) => portal.SweepAsync(Outbox.SweepName);

    public static async Task<SweepRun> SweepAsync(this PortalFactory portal, string sweep) =>
        (await portal.Services.GetRequiredService<SweepRunner>().RunAsync(sweep, byHand: true, CancellationToken.None))!;

    /// <summary>Tells this account something, as a feature would.</summary>
    public static async Task TellAsync(this PortalFactory portal, string email, NoticeKind kind, string key)
    {
        var person = await portal.PersonOf(email);
        await portal.WithinAsync(email, async db =>
        {
            db.Notices.Add(new Notice(person, kind, key, $"/{key}", portal.Clock.Now, person, person, DateOnly.FromDateTime(portal.Clock.Now).AddDays(1)));
            await db.SaveChangesAsync();
        });
    }

    public static async Task ChooseAsync(this PortalFactory portal, string email, MailChoice mail)
    {
        using var browser = await portal.SignedInAs(email);
        var answer = await browser.SubmitAsync("/notices/preferences", "/preferences", ("Mail", mail.ToString()));
        answer.Location.ShouldBe("/notices/preferences", answer.Text);
    }

    public static async Task<List<OutboxMail>> OutboxAsync(this PortalFactory portal, string email)
    {
        var person = await portal.PersonOf(email);
        return await portal.WithinAsync(email, db => db.Outbox.AsNoTracking().Where(row => row.PersonId == person).OrderBy(row => row.Id).ToListAsync());
    }

    public static string Words(this MimeMessage mail) => mail.TextBody!.ReplaceLineEndings("\n");

    /// <summary>Path and query of the address that ends this mail's sending.</summary>
    public static string UnsubscribePath(this MimeMessage mail) => new Uri(mail.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>')).PathAndQuery;
}
