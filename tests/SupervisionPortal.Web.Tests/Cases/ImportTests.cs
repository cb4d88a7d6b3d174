using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sessions;
using Case = SupervisionPortal.Domain.Cases.Case;

namespace SupervisionPortal.Web.Tests.Cases;

public sealed class ImportTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_file_is_looked_at_first_and_imported_when_it_is_confirmed()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/cases/import")).Form("/cases/import");

        var looked = await SendAsync(browser, form, "Reference;Category;Initials;Rating;Allocated\r\nI-1;Child protection;K (9);red;20/11/2025\r\nI-2;plo;;;\r\n"u8.ToArray());
        var before = await CountAsync("I-");
        var done = await browser.FollowAsync(await ConfirmAsync(browser, looked));

        looked.Status.ShouldBe(HttpStatusCode.OK, looked.Text);
        looked.FindAll("tbody tr").Count.ShouldBe(2);
        looked.Text.ShouldContain("Import 2 cases");
        before.ShouldBe(0);
        done.Text.ShouldContain("2 added, 0 brought up to date, 0 as before, 0 left out.");
        var person = await portal.PersonOf(Accounts.Supervisee);
        var first = await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.SingleAsync(row => row.Reference == "I-1"));
        (first.HolderId, first.Category, first.Label, first.Rating, first.AllocatedOn).ShouldBe((person, CaseCategory.ChildProtection, "K (9)", CaseRating.Red, new DateOnly(2025, 11, 20)));
    }

    [Fact]
    public async Task Imported_again_nothing_changes_and_that_is_said()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        const string Lines = "Reference,Category\nJ-1,Early help\nJ-2,Adoption\n";
        var looked = await LookAsync(browser, Lines);
        await ConfirmAsync(browser, looked);

        var twice = await browser.FollowAsync(await ConfirmAsync(browser, looked));
        var again = await LookAsync(browser, Lines);

        twice.Text.ShouldContain("0 added, 0 brought up to date, 2 as before, 0 left out.");
        again.Text.ShouldContain("Known already, nothing to change");
        again.Text.ShouldContain("There is nothing to import in it.");
        (await CountAsync("J-")).ShouldBe(2);
    }

    [Fact]
    public async Task A_known_case_is_brought_up_to_date_and_what_the_file_does_not_say_stays()
    {
        await EnterAsync(new Case("K-1", CaseCategory.ChildInNeed, await portal.PersonOf(Accounts.Supervisee), new DateOnly(2025, 9, 1)) { Label = "K (9)" });
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var person = await portal.PersonOf(Accounts.Supervisee);

        var looked = await LookAsync(browser, "Ref,Category\nk-1,Child protection\n", person);
        await ConfirmAsync(browser, looked);

        looked.Text.ShouldContain("Brought up to date");
        var held = await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.SingleAsync(row => row.Reference == "K-1"));
        (held.Category, held.Label, held.AllocatedOn).ShouldBe((CaseCategory.ChildProtection, "K (9)", new DateOnly(2025, 9, 1)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_line_by_line_and_the_text_kept_to_be_corrected()
    {
        await EnterAsync(new Case("L-9", CaseCategory.Plo, await portal.PersonOf(Accounts.Supervisor), new DateOnly(2025, 9, 1)));
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        const string Lines = "Reference,Name of child,Category,Rating,Allocated\nL-1,Somebody,Nonsense,,\n,Somebody,Plo,,\nL-2,Somebody,Plo,blue,\nL-3,Somebody,Plo,,1 March 2030\n=cmd|' /C calc'!A0,x,Plo,,\nL-4,x,Plo,,\nL-4,x,Plo,,\nL-9,x,Plo,,\n";

        var looked = await LookAsync(browser, Lines);

        foreach (var sentence in new[]
        {
            "The portal knows no such category.", "The reference is missing.", "The rating is none of red, amber and green.", "still to come", "run as a formula",
            "stands in an earlier line too", "as a case of somebody else", "Columns that are left out: Name of child.", "Import 1 case",
        })
        {
            looked.Text.ShouldContain(sentence);
        }

        looked.Form("/cases/import")["Text"]!.ReplaceLineEndings("\n").ShouldBe(Lines);
        var done = await browser.FollowAsync(await ConfirmAsync(browser, looked));
        done.Text.ShouldContain("1 added, 0 brought up to date, 0 as before, 7 left out.");
        (await CountAsync("L-")).ShouldBe(2);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.AnyAsync(row => row.Label == "Somebody"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_looked_at_is_not_imported()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var looked = await LookAsync(browser, "Reference,Category\nM-1,Plo\n");

        var changed = await browser.PostAsync(looked.Form("/cases/import").To("/cases/import/confirmation").With(("Text", "Reference,Category\nM-2,Plo\n")));

        changed.Status.ShouldBe(HttpStatusCode.OK);
        changed.Text.ShouldContain("Nothing is imported yet.");
        changed.Text.ShouldContain("M-2");
        (await CountAsync("M-")).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "there is nothing to import")]
    [InlineData("one,two\n1,2", "Name the columns in the first line")]
    [InlineData("Reference,Category\n", "there is nothing to import")]
    public async Task What_is_no_caseload_is_said_beside_the_field_and_kept(string typed, string sentence)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await LookAsync(browser, typed);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Text-error").TextContent.ShouldContain(sentence);
        page.Form("/cases/import")["Text"]!.ReplaceLineEndings("\n").ShouldBe(typed);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_a_sentence()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/cases/import")).Form("/cases/import");
        var many = "Reference,Category\n" + string.Concat(Enumerable.Range(1, 501).Select(number => $"N-{number},Plo\n"));

        var lines = await LookAsync(browser, many);
        var file = await SendAsync(browser, form, new byte[200_001]);

        lines.Find("#Text-error").TextContent.ShouldContain("at most 500 lines");
        file.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        file.Find("#File-error").TextContent.ShouldContain("at most 200 kB");
    }

    [Fact]
    public async Task A_file_of_an_older_spreadsheet_and_quoted_fields_are_read()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await browser.GetAsync("/cases/import")).Form("/cases/import");

        var looked = await SendAsync(browser, form, Encoding.Latin1.GetBytes("Case reference,Category,Initials\n\"O-1\",Plo,\"É (9), T (6)\"\n"));
        await ConfirmAsync(browser, looked);

        (await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.Where(row => row.Reference == "O-1").Select(row => row.Label).SingleAsync())).ShouldBe("É (9), T (6)");
    }

    [Fact]
    public async Task Nobody_imports_for_somebody_they_have_nothing_to_do_with()
    {
        var foreign = await portal.PersonOf(await portal.ColleagueAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        using var overseer = await portal.SignedInAs(Accounts.SeniorManager);

        var page = await browser.GetAsync($"/cases/import?holder={foreign}");
        var looked = await LookAsync(browser, "Reference,Category\nP-1,Plo\n", foreign);
        var confirmed = await browser.PostAsync((await browser.GetAsync("/cases/import")).Form("/cases/import").To("/cases/import/confirmation").With(("Holder", foreign.ToString()), ("Text", "Reference,Category\nP-1,Plo\n")));
        var above = await LookAsync(overseer, "Reference,Category\nP-1,Plo\n", await portal.PersonOf(Accounts.Supervisee));

        new[] { page, looked, confirmed, above }.ShouldAllBe(answer => answer.Status == HttpStatusCode.NotFound);
        (await CountAsync("P-")).ShouldBe(0);
    }

    private static async Task<Page> LookAsync(Browser browser, string text, Guid? holder = null)
    {
        var form = (await browser.GetAsync("/cases/import")).Form("/cases/import").With(("Text", text));
        return await browser.PostAsync(holder is { } person ? form.With(("Holder", person.ToString())) : form);
    }

    private static Task<Page> ConfirmAsync(Browser browser, Page looked) => browser.PostAsync(looked.Form("/cases/import").To("/cases/import/confirmation"));

    private static async Task<Page> SendAsync(Browser browser, Form form, byte[] file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
        {
            content.Add(new StringContent(value), name);
        }

        var sent = new ByteArrayContent(file);
        sent.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(sent, "File", "caseload.csv");
        return await Page.ReadAsync(await browser.Http.PostAsync(form.Action, content));
    }

    private Task EnterAsync(Case held) => portal.WithinAsync(Accounts.Supervisor, async db =>
    {
        db.Cases.Add(held);
        await db.SaveChangesAsync();
    });

    private Task<int> CountAsync(string prefix) => portal.WithinAsync(Accounts.Supervisor, db => db.Cases.CountAsync(row => row.Reference.StartsWith(prefix)));
}
