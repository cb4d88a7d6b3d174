using System.Net;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Tests.Platform;

public sealed partial class ErrorPageTests(ProbedPortal portal) : IClassFixture<ProbedPortal>
{
    private const string Words = "We talked about Ellie’s school and what she says she wants.";

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync("/records/nothing-here");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Find("h1").TextContent.ShouldBe("Page not found");
        page.Response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_one_has_no_right_to_says_so()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync("/probe/closed");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Find("h1").TextContent.ShouldBe("You cannot open this page");
    }

    [Fact]
    public async Task A_fault_shows_a_reference_that_is_in_the_log_and_nothing_of_what_failed()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync("/probe/fault");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        var reference = page.Find("#reference").TextContent;
        Reference().IsMatch(reference).ShouldBeTrue(reference);
        page.Body.ShouldNotContain("disk");
        portal.Log.ShouldContain(line => line.Contains(reference) && line.Contains("the disk is full"));
    }

    [Fact]
    public async Task A_fault_keeps_what_was_typed_on_the_page_and_out_of_the_log()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.PostAsync("/probe/fault?x=secret-word", [new("Text", Words)]);

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain(Words);
        portal.Log.ShouldNotContain(line => line.Contains("Ellie") || line.Contains("secret-word"));
    }

    [Theory]
    [InlineData("/probe/refused", "This cannot be done")]
    [InlineData("/probe/changed", "Somebody changed this while you had it open")]
    public async Task A_refusal_and_a_lost_race_keep_what_was_typed(string path, string title)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.PostAsync(path, [new("Text", Words), new("Password", "hidden-from-all")]);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Find("h1").TextContent.ShouldBe(title);
        page.Text.ShouldContain(Words);
        page.Body.ShouldNotContain("hidden-from-all");
    }

    [Fact]
    public async Task An_expired_form_changes_nothing_keeps_the_text_and_can_be_sent_again()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync("/sign-in/again")).Form("/sign-out");
        var before = ProbeController.Texts;

        var page = await browser.PostAsync("/probe/text", [new("Text", Words), new("Kind", "OneToOne"), new("Id", "0197f0b5-0000-7000-8000-000000000000"), new("__By", form["__By"]!), new("__RequestVerificationToken", "stale")]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Find("h1").TextContent.ShouldBe("This page was open too long");
        page.Find("textarea[name=Text]").TextContent.ShouldBe(Words);
        ProbeController.Texts.ShouldBe(before);
        var again = page.Form("/probe/text");
        again["Id"].ShouldBe("0197f0b5-0000-7000-8000-000000000000");

        var sent = await browser.PostAsync(again);

        sent.Body.ShouldBe(Words);
    }

    [Fact]
    public async Task An_expired_form_of_another_person_is_not_offered_again()
    {
        using var other = await portal.SignedInAs(Accounts.Supervisee);
        var owner = (await other.GetAsync("/sign-in/again")).Form("/sign-out")["__By"]!;
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.PostAsync("/probe/text", [new("Text", Words), new("__By", owner)]);

        page.Find("h1").TextContent.ShouldBe("This page was opened by somebody else");
        page.HasForm("/probe/text").ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_another_site_sends_is_refused_and_not_carried_on()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var page = await browser.PostAsync("/probe/text", [new("Text", "Planted")]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Body.ShouldNotContain("Planted");
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_with_a_sentence()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.PostAsync("/probe/text", [new("Text", new string('a', 5_000_000))]);

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Text.ShouldContain("at most 4 MB");
    }

    [Fact]
    public async Task The_script_is_told_in_JSON()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await browser.GetAsync("/sign-in/again")).Form("/sign-out").With(("Text", Words));

        var stale = await PostJsonAsync(browser, "/probe/text", form.Without("__RequestVerificationToken"));
        var refused = await PostJsonAsync(browser, "/probe/refused", form);
        browser.Cookies.GetAllCookies().First(cookie => cookie.Name == "portal").Expired = true;
        var signedOut = await PostJsonAsync(browser, "/probe/text", form);

        stale.Status.ShouldBe(HttpStatusCode.BadRequest);
        stale.Json.GetProperty("error").GetString().ShouldBe("ExpiredForm");
        stale.Json.GetProperty("token").GetString().ShouldNotBeNullOrEmpty();
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Json.GetProperty("error").GetString().ShouldBe("Refused");
        signedOut.Status.ShouldBe(HttpStatusCode.Unauthorized);
        signedOut.Json.GetProperty("signIn").GetString().ShouldBe("/sign-in/again");
    }

    [Fact]
    public async Task The_log_holds_the_path_of_a_request_and_not_its_query()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        await browser.GetAsync("/probe/member?q=ellie");

        portal.Log.ShouldContain(line => line.StartsWith("GET /probe/member 200"));
        portal.Log.ShouldNotContain(line => line.Contains("q=ellie"));
    }

    [Fact]
    public async Task Health_is_answered_to_anybody()
    {
        using var browser = portal.Anonymous();

        (await browser.GetAsync("/health")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<Page> PostJsonAsync(Browser browser, string path, Form form) => browser.PostForJsonAsync(path, form.Fields);

    [GeneratedRegex("^[2-9A-Z]{4}-[0-9]{4}$")]
    private static partial Regex Reference();
}
