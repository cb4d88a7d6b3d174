using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Tests.Mail;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Notices;

public sealed class PreferencesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Whoever_never_chose_is_told_at_once()
    {
        using var browser = await portal.SignedInAs(Accounts.SeniorManager);

        (await browser.GetAsync("/notices/preferences")).Form("/preferences")["Mail"].ShouldBe("AtOnce");
    }

    [Fact]
    public async Task A_choice_is_kept_and_shown_again_however_often_it_is_sent()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/notices/preferences")).Form("/preferences");

        await browser.PostAsync(form, ("Mail", "Daily"));
        var again = await browser.PostAsync(form, ("Mail", "Daily"));

        again.Location.ShouldBe("/notices/preferences");
        (await browser.GetAsync("/notices/preferences")).Form("/preferences")["Mail"].ShouldBe("Daily");
        (await MailOfAsync(Accounts.Supervisee)).ShouldBe([MailChoice.Daily]);
    }

    [Theory]
    [InlineData("Mail", "Weekly")]
    [InlineData("Mail", "")]
    [InlineData("Language", "fr")]
    public async Task What_is_not_offered_is_not_kept(string field, string value)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.SubmitAsync("/notices/preferences", "/preferences", (field, value));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.FindAll(".govuk-error-summary").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_language_is_chosen_for_mail_and_portal()
    {
        var email = DemoAccounts.Supervisor(Accounts.Mlup);
        using var browser = await portal.SignedInAs(email);

        var answer = await browser.SubmitAsync("/notices/preferences", "/preferences", ("Language", "en"));

        answer.Location.ShouldBe("/notices/preferences", answer.Text);
        (await browser.GetAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task The_link_of_a_mail_asks_first_and_stops_it_without_signing_in()
    {
        await using var server = new MailServer();
        await using var own = new PortalFactory().MailingTo(server);
        await own.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "mailed");
        own.Clock.Advance(TimeSpan.FromMinutes(3));
        await own.SendMailAsync();
        var link = server.Received.Single().UnsubscribePath();
        using var nobody = own.Anonymous();

        var asked = await nobody.GetAsync(link);
        var before = await own.WithinAsync(Accounts.Supervisee, db => db.NoticePreferences.AsNoTracking().ToListAsync());
        var done = await nobody.PostAsync(asked.Form("/unsubscribe"));
        await own.TellAsync(Accounts.Supervisee, NoticeKind.SessionMoved, "no-more");
        await own.TellAsync(Accounts.Supervisee, NoticeKind.RecordToSign, "still");
        own.Clock.Advance(TimeSpan.FromMinutes(3));
        await own.SendMailAsync();

        var person = await own.PersonOf(Accounts.Supervisee);
        before.ShouldNotContain(row => row.PersonId == person && row.Mail == MailChoice.None);
        done.Status.ShouldBe(HttpStatusCode.OK);
        done.Text.ShouldContain("This mail has stopped");
        server.Received.Count.ShouldBe(2);
        server.Received[1].Words().ShouldContain("/still\n");
        server.Received[1].Words().ShouldNotContain("/no-more");
    }

    [Fact]
    public async Task A_mail_program_stops_it_by_itself()
    {
        await using var server = new MailServer();
        await using var own = new PortalFactory().MailingTo(server);
        await own.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "mailed");
        own.Clock.Advance(TimeSpan.FromMinutes(3));
        await own.SendMailAsync();
        using var program = own.Anonymous();

        // RFC 8058: no page is opened before, no cookie is sent.
        var answer = await program.PostAsync(server.Received.Single().UnsubscribePath(), [new("List-Unsubscribe", "One-Click")]);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var person = await own.PersonOf(Accounts.Supervisee);
        (await own.WithinAsync(Accounts.Supervisee, db => db.NoticePreferences.SingleAsync(row => row.PersonId == person))).Mail.ShouldBe(MailChoice.None);
    }

    [Fact]
    public async Task The_link_stops_its_own_persons_mail_whoever_is_signed_in()
    {
        await using var server = new MailServer();
        await using var own = new PortalFactory().MailingTo(server);
        await own.TellAsync(Accounts.Supervisee, NoticeKind.SessionBooked, "mailed");
        own.Clock.Advance(TimeSpan.FromMinutes(3));
        await own.SendMailAsync();
        using var stranger = await own.SignedInAs(Accounts.Stranger);

        await stranger.PostAsync((await stranger.GetAsync(server.Received.Single().UnsubscribePath())).Form("/unsubscribe"));

        var person = await own.PersonOf(Accounts.Supervisee);
        (await own.WithinAsync(Accounts.Supervisee, db => db.NoticePreferences.SingleAsync(row => row.PersonId == person))).Mail.ShouldBe(MailChoice.None);
        var theirs = await own.PersonOf(Accounts.Stranger);
        (await own.WithinAsync(Accounts.Stranger, db => db.NoticePreferences.AnyAsync(row => row.PersonId == theirs && row.Mail == MailChoice.None))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%2B%2F")]
    public async Task A_link_the_portal_never_gave_does_nothing(string token)
    {
        using var nobody = portal.Anonymous();

        (await nobody.GetAsync($"/unsubscribe?token={token}")).Status.ShouldBe(HttpStatusCode.Gone);
        (await nobody.PostAsync($"/unsubscribe?token={token}", [])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await nobody.PostAsync("/unsubscribe", [])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await nobody.GetAsync("/unsubscribe")).Text.ShouldContain("Open the link that stands at the end of each mail");
    }

    private async Task<List<MailChoice>> MailOfAsync(string email)
    {
        var person = await portal.PersonOf(email);
        return await portal.WithinAsync(email, db => db.NoticePreferences.Where(row => row.PersonId == person).Select(row => row.Mail).ToListAsync());
    }
}
