using Microsoft.EntityFrameworkCore;
using MimeKit;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>What is mailed when, as each person wants it.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task What_happens_within_minutes_comes_in_one_mail()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        for (var number = 0; number < 25; number++)
        {
            await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, $"flood-{number}");
            portal.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await portal.SendMailAsync();

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("25 notices from SupervisionPortal");
        mail.Words().ShouldContain("/flood-0\n");
        mail.Words().ShouldContain("5 more notices are in the portal:");
        mail.Words().ShouldNotContain("/flood-24");
    }

    [Fact]
    public async Task Once_a_day_means_in_the_morning_but_what_must_be_told_comes_at_once()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.ChooseAsync(Accounts.Supervisee, MailChoice.Daily);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "first");
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.RecordToSign, "statutory");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await portal.SendMailAsync();
        var atOnce = server.Received.ShouldHaveSingleItem();
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionMoved, "second");
        portal.Clock.Set(new DateTime(2025, 11, 27, 7, 29, 0, DateTimeKind.Utc));
        await portal.SendMailAsync();
        server.Received.Count.ShouldBe(1);
        portal.Clock.Set(new DateTime(2025, 11, 27, 7, 30, 0, DateTimeKind.Utc));
        await portal.SendMailAsync();

        atOnce.Words().ShouldContain("/statutory\n");
        atOnce.Words().ShouldNotContain("/first");
        server.Received.Count.ShouldBe(2);
        server.Received[1].Words().ShouldContain("/first\n");
        server.Received[1].Words().ShouldContain("/second\n");
    }

    [Fact]
    public async Task Whoever_wants_no_mail_gets_only_what_must_be_told()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.ChooseAsync(Accounts.Supervisee, MailChoice.None);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "optional");
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.OverdueSession, "statutory");
        portal.Clock.Advance(TimeSpan.FromDays(2));

        await portal.SendMailAsync();

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Words().ShouldContain("/statutory\n");
        mail.Words().ShouldNotContain("/optional");
        (await portal.OutboxAsync(Accounts.Supervisee)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_read_in_the_portal_meanwhile_is_not_mailed()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "seen");
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.RecordToSign, "statutory");
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        await supervisee.SubmitAsync("/notices", "/notices/reading");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));

        await portal.SendMailAsync();

        server.Received.ShouldHaveSingleItem().Words().ShouldNotContain("/seen");
    }

    [Fact]
    public async Task A_leaver_is_mailed_no_more()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.RecordToSign, "gone");
        var person = await portal.PersonOf(Accounts.Supervisee);
        await portal.WithinAsync(Accounts.Supervisee, async db =>
        {
            (await db.Posts.SingleAsync(row => row.PersonId == person && row.LeftOn == null)).LeftOn = DateOnly.FromDateTime(portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromMinutes(3));

        (await portal.SendMailAsync()).Failure.ShouldBeNull();

        server.Received.ShouldBeEmpty();
        (await portal.OutboxAsync(Accounts.Supervisee)).ShouldHaveSingleItem().WithdrawnAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mail_speaks_its_readers_language_as_far_as_there_are_words()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.TellAsync(DemoAccounts.Supervisee(Accounts.Mlup), NoticeKind.RecordToSign, "khmer");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));

        await portal.SendMailAsync();

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Body.ShouldNotBeNull().Headers[HeaderId.ContentLanguage].ShouldBe("km");
        mail.Words().ShouldStartWith("សួស្តី");
    }

    [Fact]
    public async Task Without_a_server_mail_is_written_to_the_folder_once_for_each()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"portal-mail-{Guid.NewGuid():n}");
        await using var portal = new PortalFactory().WithSetting("Mail:Folder", folder);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "folder");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await portal.SendMailAsync();

        var file = Directory.GetFiles(folder).ShouldHaveSingleItem();
        Path.GetExtension(file).ShouldBe(".eml");
        (await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken)).To.Mailboxes.Single().Address.ShouldBe(Accounts.Supervisee);
        Directory.Delete(folder, recursive: true);
    }
}
