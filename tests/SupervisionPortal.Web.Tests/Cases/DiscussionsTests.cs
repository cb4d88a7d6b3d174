using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Cases;

public sealed class DiscussionsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Views = "Supervisor: fortnightly visits will do. Worker: weekly until the review.";

    [Fact]
    public async Task The_two_read_what_was_written_and_copy_it_without_what_is_about_the_worker()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.GetAsync(discussed.Url);

        page.Text.ShouldContain(DiscussedCase.Worry);
        page.Text.ShouldContain(DiscussedCase.AboutWorker);
        var clean = page.Find("#clean-text").TextContent;
        clean.ShouldContain(DiscussedCase.Worry);
        clean.ShouldContain(discussed.Reference);
        clean.ShouldNotContain(DiscussedCase.AboutWorker);
        page.FindAll("button[data-copy='clean-text']").ShouldHaveSingleItem();
        var supervisee = await portal.PersonOf(Accounts.Supervisee);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.RecordOpenings.CountAsync(row => row.RecordId == discussed.Record && row.PersonId == supervisee))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_oversees_sees_that_it_was_discussed_and_none_of_its_words()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync(discussed.Url, "/disagreement", ("Disagreement", Views));
        foreach (var email in new[] { Diary.LineManager, Diary.QualityAssurance, Diary.HumanResources })
        {
            using var browser = await portal.SignedInAs(email);

            var page = await browser.GetAsync(discussed.Url);
            var refused = await browser.PostAsync(page.Form().To($"/cases/{discussed.Id}/exports"));

            page.Status.ShouldBe(HttpStatusCode.OK, email);
            page.Body.ShouldNotContain(DiscussedCase.Worry);
            page.Body.ShouldNotContain(Views);
            page.Text.ShouldContain("Important disagreement, for the child’s file");
            (page.HasForm("/entry"), page.HasForm("/disagreement"), page.HasForm("/oversight")).ShouldBe((false, false, false));
            refused.Text.ShouldContain("Only the supervisee and their supervisor can do this.");
        }
    }

    [Fact]
    public async Task For_anybody_else_there_is_no_discussion_nor_under_another_case()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        var other = await DiscussedCase.SentAsync(portal);
        foreach (var email in new[] { await portal.ColleagueAsync(), Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(email);
            (await browser.GetAsync(discussed.Url)).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }

        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/cases/{discussed.Id}/discussions/{other.Discussion}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_the_record_is_sent_its_words_stay_in_the_draft()
    {
        var discussed = await DiscussedCase.DraftedAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.GetAsync(discussed.Url);

        page.Text.ShouldContain("The record is not sent yet.");
        page.FindAll("#clean-text").ShouldBeEmpty();
        page.HasForm("/entry").ShouldBeTrue();
    }

    [Fact]
    public async Task The_day_it_was_entered_on_the_case_system_ends_its_clock()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        // Westmere gives five working days from Tuesday 25 November.
        (await browser.GetAsync(discussed.Url)).Text.ShouldContain("by Tuesday 2 December");
        (await browser.GetAsync($"/cases/{discussed.Id}")).Text.ShouldContain("To be entered on the case system by Tuesday 2 December.");
        var form = (await browser.GetAsync(discussed.Url)).Form("/entry");

        var first = await browser.PostAsync(form, ("Entered", "26 November 2025"));
        var second = await browser.PostAsync(form, ("Entered", "26 November 2025"));

        (first.Location, second.Location).ShouldBe((discussed.Url, discussed.Url));
        (await browser.GetAsync($"/cases/{discussed.Id}")).Text.ShouldContain("Entered on the case system on Wednesday 26 November.");
        (await MovesAsync(discussed)).ShouldHaveSingleItem().Verb.ShouldBe(DiscussionVerb.Enter);
    }

    [Theory]
    [InlineData("27 November 2025", "Enter today or a day before.")]
    [InlineData("24 November 2025", "before the case was discussed")]
    [InlineData("some day", "Enter a date")]
    public async Task A_day_that_cannot_be_is_said_beside_its_field(string typed, string sentence)
    {
        var discussed = await DiscussedCase.DraftedAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.SubmitAsync(discussed.Url, "/entry", ("Entered", typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Entered-error").TextContent.ShouldContain(sentence);
        page.Form("/entry")["Entered"].ShouldBe(typed);
        (await MovesAsync(discussed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_important_disagreement_is_marked_once_seen_on_the_case_and_taken_off_by_whom_it_came()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisee.GetAsync(discussed.Url)).Form("/disagreement").With(("Disagreement", Views));

        await supervisee.PostAsync(form);
        await supervisee.PostAsync(form);

        (await supervisor.GetAsync($"/cases/{discussed.Id}")).Text.ShouldContain("Important disagreement, for the child’s file");
        var seen = await supervisor.GetAsync(discussed.Url);
        seen.Text.ShouldContain(Views);
        seen.HasForm("/disagreement/removal").ShouldBeFalse();
        (await supervisor.PostAsync(seen.Form("/disagreement").To($"{discussed.Url}/disagreement/removal"))).Text.ShouldContain("Only whoever marked it can take the mark off.");
        await supervisee.SubmitAsync(discussed.Url, "/removal");
        (await supervisee.GetAsync($"/cases/{discussed.Id}")).Text.ShouldNotContain("Important disagreement");
        (await MovesAsync(discussed)).Select(move => move.Verb).ShouldBe([DiscussionVerb.Mark, DiscussionVerb.Unmark]);
    }

    [Fact]
    public async Task A_disagreement_needs_words_and_those_that_are_too_long_are_kept()
    {
        var discussed = await DiscussedCase.DraftedAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var typed = new string('x', CaseDiscussion.TextLength + 1);

        var empty = await browser.SubmitAsync(discussed.Url, "/disagreement", ("Disagreement", " "));
        var tooLong = await browser.SubmitAsync(discussed.Url, "/disagreement", ("Disagreement", typed));

        empty.Find("#Disagreement-error").TextContent.ShouldContain("Say what you disagree about.");
        tooLong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooLong.Form("/disagreement")["Disagreement"].ShouldBe(typed);
    }

    [Fact]
    public async Task The_text_of_a_case_is_taken_out_by_the_two_and_that_is_kept()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        await browser.SubmitAsync($"/cases/{discussed.Id}", "/rating", ("rating", "Red"));
        await browser.SubmitAsync(discussed.Url, "/disagreement", ("Disagreement", Views));
        await browser.SubmitAsync(discussed.Url, "/entry", ("Entered", "26 November 2025"));
        var person = await portal.PersonOf(Accounts.Supervisor);

        var file = await browser.SubmitAsync($"/cases/{discussed.Id}", "/exports");

        file.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"case-{discussed.Reference}.txt");
        foreach (var words in new[] { discussed.Reference, "Rated Red", "Discussed in supervision on Tuesday 25 November 2025", "Entered on the case system on Wednesday 26 November 2025", DiscussedCase.Worry, Views, "for the child’s file" })
        {
            file.Body.ShouldContain(words);
        }

        file.Body.ShouldNotContain(DiscussedCase.AboutWorker);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Exports.CountAsync(row => row.PersonId == person && row.Kind == ExportKind.CaseText))).ShouldBe(1);
    }

    private async Task<IReadOnlyList<DiscussionMove>> MovesAsync(DiscussedCase discussed) =>
        await portal.WithinAsync(Accounts.Supervisor, db => db.DiscussionMoves.Where(row => row.DiscussionId == discussed.Discussion).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync());
}
