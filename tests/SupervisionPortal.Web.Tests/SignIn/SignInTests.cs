using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.SignIn;

public sealed class SignInTests(ProbedPortal portal) : IClassFixture<ProbedPortal>
{
    private const string Words = "We talked about Ellie’s school and what she says she wants.";

    [Fact]
    public async Task A_page_sends_to_sign_in_and_back()
    {
        using var browser = portal.Anonymous();
        var sent = await browser.GetAsync("/probe/member?x=1");

        var answer = await browser.PostAsync((await browser.FollowAsync(sent)).Form("/sign-in"), ("Email", Accounts.Supervisor), ("Password", SeededDatabase.Password));

        sent.Location.ShouldBe("/sign-in?returnTo=%2Fprobe%2Fmember%3Fx%3D1");
        answer.Location.ShouldBe("/probe/member?x=1");
        (await browser.GetAsync(answer.Location!)).Body.ShouldBe("ok");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string returnTo)
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisor), ("Password", SeededDatabase.Password), ("ReturnTo", returnTo));

        answer.Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer_and_keep_the_address()
    {
        using var browser = portal.Anonymous();

        var wrong = await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisor), ("Password", "not-the-password"));
        var unknown = await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", "nobody@westmere.example"), ("Password", "not-the-password"));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldBe(unknown.Text);
        wrong.Form("/sign-in")["Email"].ShouldBe(Accounts.Supervisor);
        wrong.Body.ShouldNotContain("not-the-password");
    }

    [Fact]
    public async Task Empty_fields_are_asked_for()
    {
        using var browser = portal.Anonymous();

        var page = await browser.SubmitAsync("/sign-in", "/sign-in");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Enter your email address");
        page.Text.ShouldContain("Enter your password");
    }

    [Fact]
    public async Task An_account_rests_after_ten_wrong_tries_and_recovers()
    {
        await using var own = new PortalFactory();
        using var browser = own.Anonymous();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisee), ("Password", "wrong"));
        }

        var resting = await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisee), ("Password", SeededDatabase.Password));
        await own.WithinAsync(Accounts.Supervisee, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            return await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync(Accounts.Supervisee))!, null);
        });
        var rested = await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisee), ("Password", SeededDatabase.Password));

        resting.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        rested.Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_from_an_old_page()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var answer = await browser.PostAsync("/sign-out", []);
        var page = await browser.FollowAsync(answer);

        page.Text.ShouldContain("You have signed out.");
        (await browser.GetAsync("/probe/member")).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Signing_in_again_in_a_new_tab_sends_back_to_the_text()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync("/sign-in/again", "/sign-in", ("Email", Accounts.Supervisor), ("Password", SeededDatabase.Password));

        (await browser.FollowAsync(answer)).Text.ShouldContain("You’re signed in. Go back to your text.");
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ended_is_kept_and_sent_after_signing_in()
    {
        await using var own = new ProbedPortal();
        using var browser = await own.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync("/sign-in/again")).Form("/sign-out");
        own.Clock.Advance(TimeSpan.FromHours(15));

        var ended = await browser.PostAsync("/probe/text", form.With(("Text", Words)).Fields);
        var wrong = await browser.PostAsync(ended.Form("/sign-in"), ("Email", Accounts.Supervisor), ("Password", "wrong"));
        var again = await browser.PostAsync(wrong.Form("/sign-in"), ("Email", Accounts.Supervisor), ("Password", SeededDatabase.Password));
        var sent = await browser.PostAsync(again.Form("/probe/text"));

        ended.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ended.Text.ShouldContain("Sign in again. Your text is safe on this page.");
        ended.Text.ShouldContain(Words);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Find("h1").TextContent.ShouldBe("You are signed in");
        sent.Body.ShouldBe(Words);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ended_is_not_given_to_another_person()
    {
        await using var own = new ProbedPortal();
        using var browser = await own.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync("/sign-in/again")).Form("/sign-out");
        own.Clock.Advance(TimeSpan.FromHours(15));
        var ended = await browser.PostAsync("/probe/text", form.With(("Text", Words)).Fields);

        var again = await browser.PostAsync(ended.Form("/sign-in"), ("Email", Accounts.Supervisee), ("Password", SeededDatabase.Password));

        again.Find("h1").TextContent.ShouldBe("This page was opened by somebody else");
        again.Body.ShouldNotContain("Ellie");
        again.HasForm("/probe/text").ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_to_choose_a_password_works_once()
    {
        await using var own = new PortalFactory();
        var link = await LinkAsync(own, Accounts.Supervisee);
        using var browser = own.Anonymous();

        var shown = await browser.GetAsync(link);
        var tooShort = await browser.PostAsync(link, shown.Form().With(("Password", "short"), ("Repeat", "short")).Fields);
        var differ = await browser.PostAsync(link, shown.Form().With(("Password", "a long enough one"), ("Repeat", "a long enough two")).Fields);
        var saved = await browser.PostAsync(link, shown.Form().With(("Password", "a long enough one"), ("Repeat", "a long enough one")).Fields);
        using var later = own.Anonymous();
        var used = await later.GetAsync(link);
        var signedIn = await later.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisee), ("Password", "a long enough one"));

        shown.Text.ShouldContain(Accounts.Supervisee);
        tooShort.Text.ShouldContain("Use at least 12 characters");
        differ.Text.ShouldContain("not the same");
        saved.Location.ShouldBe("/");
        used.Status.ShouldBe(HttpStatusCode.Gone);
        signedIn.Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_link_with_a_wrong_token_is_refused()
    {
        using var browser = portal.Anonymous();

        (await browser.GetAsync($"/sign-in/set-password?account={Guid.NewGuid()}&token=abc")).Status.ShouldBe(HttpStatusCode.Gone);
        (await browser.GetAsync("/sign-in/set-password")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Somebody_who_left_cannot_sign_in_and_is_signed_out_at_once()
    {
        await using var own = new ProbedPortal();
        using var browser = await own.SignedInAs(Accounts.Supervisee);
        var person = await own.PersonOf(Accounts.Supervisee);
        await own.WithinAsync(Accounts.Supervisee, async db =>
        {
            (await db.Posts.SingleAsync(post => post.PersonId == person)).LeftOn = new DateOnly(2025, 11, 26);
            await db.SaveChangesAsync();
        });

        (await browser.GetAsync("/probe/member")).Status.ShouldBe(HttpStatusCode.Found);
        var refused = await browser.SubmitAsync("/sign-in", "/sign-in", ("Email", Accounts.Supervisee), ("Password", SeededDatabase.Password));

        refused.Text.ShouldContain("you have no post in your organisation today");
    }

    [Fact]
    public async Task The_demonstrations_accounts_are_offered_in_demo_mode_alone()
    {
        await using var demo = new PortalFactory().WithSetting("Demo:Enabled", "true");
        using var browser = demo.Anonymous();
        using var usual = portal.Anonymous();

        (await usual.GetAsync("/sign-in")).Body.ShouldNotContain(SeededDatabase.Password);
        var page = await browser.GetAsync("/sign-in");
        var form = page.FindAll("form").First(form => form.TextContent.Contains(Accounts.Supervisor));

        (await browser.PostAsync(Form.Of((AngleSharp.Html.Dom.IHtmlFormElement)form))).Location.ShouldBe("/");
    }

    private static async Task<string> LinkAsync(PortalFactory portal, string email) => await portal.WithinAsync(email, async services =>
    {
        var account = (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!;
        return await services.GetRequiredService<PasswordLinks>().PathAsync(account);
    });
}
