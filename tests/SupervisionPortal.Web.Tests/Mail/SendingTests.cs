using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using SmtpServer.Protocol;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform.Mail;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Mail;

/// <summary>Mail on its way to a real SMTP server, with the connection cut where it hurts.</summary>
public sealed class SendingTests
{
    private static readonly TimeSpan Gathered = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_record_sent_is_mailed_with_a_link_and_without_a_word_of_it()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        var id = await portal.IssuedAsync();
        portal.Clock.Advance(Gathered);

        var run = await portal.SendMailAsync();

        run.Failure.ShouldBeNull();
        var mail = server.Received.ShouldHaveSingleItem();
        mail.To.Mailboxes.Single().Address.ShouldBe(Accounts.Supervisee);
        mail.From.Mailboxes.Single().Address.ShouldBe("supervision@westmere.example");
        mail.Subject!.ShouldContain("sent you a supervision record to read and sign by Wednesday 3 December");
        mail.Words().ShouldContain($"https://supervision.westmere.example/records/{id}");
        mail.Words().ShouldStartWith("Hello ");
        mail.ToString().ShouldNotContain("hearings");
        mail.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        mail.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
        (await portal.SendMailAsync()).RowsTouched.ShouldBe(0);
        server.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_mailed_where_the_fact_itself_was_not_saved()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        var person = await portal.PersonOf(Accounts.Supervisee);
        await portal.WithinAsync(Accounts.Supervisee, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Notices.Add(new Notice(person, NoticeKind.SessionBooked, "undone", "/", portal.Clock.Now));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        portal.Clock.Advance(Gathered);

        await portal.SendMailAsync();

        server.Received.ShouldBeEmpty();
        (await portal.OutboxAsync(Accounts.Supervisee)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cut_before_the_answer_it_is_sent_again_under_the_same_id()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "cut");
        portal.Clock.Advance(Gathered);
        server.CutNext(Cut.BeforeTheAnswer);

        var first = await portal.SendMailAsync();
        var failure = (await portal.OutboxAsync(Accounts.Supervisee)).Single().Failure;
        portal.Clock.Advance(OutboxMail.FirstPause - TimeSpan.FromSeconds(1));
        var early = await portal.SendMailAsync();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await portal.SendMailAsync();

        first.Failure.ShouldBe($"1: {nameof(MailNotSentException)}");
        failure.ShouldBe(MailFailure.Interrupted);
        (early.RowsTouched, second.RowsTouched).ShouldBe((0, 1));
        server.Received.Count.ShouldBe(2);
        server.Received.Select(mail => mail.MessageId).Distinct().ShouldHaveSingleItem();
        (await portal.OutboxAsync(Accounts.Supervisee)).Single().SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Cut_in_its_text_or_before_a_word_it_is_not_lost()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "cut");
        portal.Clock.Advance(Gathered);
        server.CutNext(Cut.InTheText, Cut.AtOnce);

        await portal.SendMailAsync();
        server.Received.ShouldBeEmpty();
        portal.Clock.Advance(OutboxMail.PauseAfter(1));
        await portal.SendMailAsync();
        server.Received.ShouldBeEmpty();
        portal.Clock.Advance(OutboxMail.PauseAfter(2));
        await portal.SendMailAsync();

        server.Received.ShouldHaveSingleItem();
        var row = (await portal.OutboxAsync(Accounts.Supervisee)).Single();
        (row.Attempts, row.SentAt is null).ShouldBe((3, false));
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_week_loses_nothing()
    {
        await using var portal = new PortalFactory().WithSetting("Mail:Smtp:Host", "127.0.0.1").WithSetting("Mail:Smtp:Port", "1").WithSetting("Mail:Smtp:Security", "None");
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "away");
        portal.Clock.Advance(Gathered);
        for (var attempts = 1; attempts <= 45; attempts++)
        {
            await portal.SendMailAsync();
            portal.Clock.Advance(OutboxMail.PauseAfter(attempts));
        }

        var row = (await portal.OutboxAsync(Accounts.Supervisee)).Single();
        (row.Attempts, row.Failure, row.IsWaiting).ShouldBe((45, (MailFailure?)MailFailure.Unreachable, true));
        (row.NextAttemptAt <= portal.Clock.Now).ShouldBeTrue();
    }

    [Theory]
    [InlineData(SmtpReplyCode.MailboxUnavailable, MailFailure.Refused)]
    [InlineData(SmtpReplyCode.InsufficientStorage, MailFailure.Deferred)]
    public async Task What_the_server_says_no_to_is_tried_again(SmtpReplyCode no, MailFailure failure)
    {
        await using var server = new MailServer { Answer = new SmtpResponse(no, $"not for {Accounts.Supervisee}") };
        await using var portal = new PortalFactory().MailingTo(server);
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "no");
        portal.Clock.Advance(Gathered);
        await portal.SendMailAsync();

        (await portal.OutboxAsync(Accounts.Supervisee)).Single().Failure.ShouldBe(failure);
        server.Answer = SmtpResponse.Ok;
        portal.Clock.Advance(OutboxMail.FirstPause);
        await portal.SendMailAsync();
        server.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_portal_that_dies_after_the_server_took_a_mail_sends_it_again_under_the_same_id()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server).With(services =>
            services.Replace(ServiceDescriptor.Singleton<IMailCarrier>(provider => new DyingCarrier(provider.GetRequiredService<SmtpCarrier>()))));
        await portal.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "dies");
        portal.Clock.Advance(Gathered);

        await portal.SendMailAsync();
        portal.Clock.Advance(OutboxMail.FirstPause);
        await portal.SendMailAsync();

        server.Received.Count.ShouldBe(2);
        server.Received.Select(mail => mail.MessageId).Distinct().ShouldHaveSingleItem();
        (await portal.OutboxAsync(Accounts.Supervisee)).Single().SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_portals_side_by_side_send_each_mail_once()
    {
        await using var server = new MailServer();
        await using var portal = new PortalFactory().MailingTo(server);
        foreach (var email in new[] { Accounts.Supervisee, Accounts.Supervisor, Accounts.SeniorManager, Accounts.Administrator })
        {
            await portal.TellAsync(email, NoticeKind.RecordToSign, "both");
        }

        portal.Clock.Advance(Gathered);
        await using var beside = portal.Beside().MailingTo(server);

        await Task.WhenAll(portal.SendMailAsync(), beside.SendMailAsync());
        await portal.SendMailAsync();

        server.Received.Select(mail => mail.To.Mailboxes.Single().Address).ShouldBe(
            [Accounts.Supervisee, Accounts.Supervisor, Accounts.SeniorManager, Accounts.Administrator], ignoreOrder: true);
    }
}
