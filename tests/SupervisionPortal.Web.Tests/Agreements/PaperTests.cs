using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Agreements;

public sealed class PaperTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Signing_meets_what_was_due_and_a_shorter_interval_brings_the_next_one_to_one_forward()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var lead = await cast.JoinsAsync("ada@g1.example", new(2025, 10, 1));
        var worker = await cast.JoinsAsync("ben@g1.example", new(2025, 11, 3), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 20));
        using var browser = await portal.SignedInAs("ben@g1.example");

        var answer = await browser.SubmitAsync($"/people/{worker}/agreement/paper", "/agreement/paper", ("Date", "25 November 2025"), ("Every", "P2W"), ("Minutes", "90"), ("Venue", "Room 9"));

        (await browser.FollowAsync(answer)).Text.ShouldContain("The agreement of Tuesday 25 November is recorded.");
        var due = await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.Where(row => row.PersonId == worker).ToListAsync());
        due.ShouldNotContain(row => row.Kind == ObligationKind.SignAgreement);
        due.Single(row => row.Kind == ObligationKind.HoldSession).DueOn.ShouldBe(new DateOnly(2025, 12, 4));
    }

    [Fact]
    public async Task A_review_leaves_the_agreement_standing_and_moves_the_next_review()
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var lead = await cast.JoinsAsync("ada@g2.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@g2.example", new(2024, 1, 8), lead);
        await cast.ChangeAsync(db => db.Agreements.Add(SupervisionAgreement.OnPaper(worker, lead, new(2024, 11, 4), new AgreementTerms(null, null, "Room 9"), lead, SeededDatabase.Now)));
        using var browser = await portal.SignedInAs("ada@g2.example");

        var early = await browser.SubmitAsync($"/people/{worker}/agreement/paper", "/agreement/paper", ("Deed", "Reviewed"), ("Date", "1 November 2024"));
        var answer = await browser.SubmitAsync($"/people/{worker}/agreement/paper", "/agreement/paper", ("Deed", "Reviewed"), ("Date", "20 November 2025"));

        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Text.ShouldContain("Enter a day on or after Monday 4 November 2024, when it was signed");
        answer.Status.ShouldBe(HttpStatusCode.Found);
        var agreement = await portal.WithinAsync(Accounts.Stranger, db => db.Agreements.SingleAsync(row => row.SuperviseeId == worker));
        agreement.ReviewedOn.ShouldBe(new DateOnly(2025, 11, 20));
        (await portal.WithinAsync(Accounts.Stranger, db => db.Obligations.SingleAsync(row => row.PersonId == worker && row.Kind == ObligationKind.ReviewAgreement)))
            .DueOn.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Theory]
    [InlineData("some day", "", "60", "", "Enter a date, like")]
    [InlineData("28 November 2025", "", "60", "", "Enter today or a day before")]
    [InlineData("1 January 2024", "", "60", "", "Enter a day in post: the post began on Monday 8 January 2024")]
    [InlineData("25 November 2025", "often", "60", "", "Choose one of the intervals")]
    [InlineData("25 November 2025", "P6W", "60", "", "Supervision is held at least once in each calendar month. (Frequency of supervision for workers)")]
    [InlineData("25 November 2025", "", "an hour", "", "Enter a number of minutes from 5 to 600")]
    [InlineData("25 November 2025", "", "2", "", "Enter a number of minutes from 5 to 600")]
    public async Task What_cannot_be_meant_is_said_beside_its_field(string date, string every, string minutes, string venue, string sentence)
    {
        var (worker, browser) = await ReadyAsync();
        using (browser)
        {
            var page = await browser.SubmitAsync($"/people/{worker}/agreement/paper", "/agreement/paper", ("Date", date), ("Every", every), ("Minutes", minutes), ("Venue", venue));

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
            page.Form("/agreement/paper")["Date"].ShouldBe(date);
            page.Form("/agreement/paper")["Minutes"].ShouldBe(minutes);
        }
    }

    [Fact]
    public async Task A_place_that_is_too_long_is_kept_and_said()
    {
        var (worker, browser) = await ReadyAsync();
        using (browser)
        {
            var venue = new string('x', 130);
            var page = await browser.SubmitAsync($"/people/{worker}/agreement/paper", "/agreement/paper", ("Date", "25 November 2025"), ("Venue", venue));

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Text.ShouldContain("Use 120 characters or fewer; this is 130");
            page.Form("/agreement/paper")["Venue"].ShouldBe(venue);
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_signs_once()
    {
        var (worker, browser) = await ReadyAsync();
        using (browser)
        {
            var form = (await browser.GetAsync($"/people/{worker}/agreement/paper")).Form("/agreement/paper").With(("Date", "25 November 2025"));
            await browser.PostAsync(form);
            await browser.PostAsync(form);

            (await portal.WithinAsync(Accounts.Supervisor, db => db.Agreements.CountAsync(row => row.SuperviseeId == worker))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task One_signed_on_paper_is_labelled_so_and_takes_the_place_of_the_one_before_unless_it_is_older()
    {
        var (worker, browser) = await ReadyAsync();
        using (browser)
        {
            foreach (var date in new[] { "3 November 2025", "25 November 2025", "10 March 2025" })
            {
                (await browser.SubmitAsync($"/people/{worker}/agreement/paper", "/agreement/paper", ("Deed", "Signed"), ("Date", date))).Status.ShouldBe(HttpStatusCode.Found);
            }

            var rows = await portal.WithinAsync(Accounts.Supervisor, db => db.Agreements.Where(row => row.SuperviseeId == worker).OrderBy(row => row.SignedOn).ToListAsync());
            rows.Select(row => (row.State, row.IsOnPaper)).ShouldBe([(AgreementState.Superseded, true), (AgreementState.Superseded, true), (AgreementState.Signed, true)]);
            var page = await browser.GetAsync($"/agreements/{rows[2].Id}");
            page.Text.ShouldContain("Signed on paper Signed Tuesday 25 November 2025. The text is on paper, with the two of you.");
        }
    }

    [Fact]
    public async Task Only_the_two_record_their_agreement()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var boss = await cast.JoinsAsync("zoe@g7.example", new(2024, 1, 8));
        var lead = await cast.JoinsAsync("ada@g7.example", new(2024, 1, 8), boss);
        var worker = await cast.JoinsAsync("ben@g7.example", new(2024, 1, 8), lead);

        foreach (var email in new[] { "zoe@g7.example", Accounts.Administrator, DemoAccounts.QualityAssurance(Accounts.Westmere) })
        {
            using var browser = await portal.SignedInAs(email);
            var refused = await browser.GetAsync($"/people/{worker}/agreement/paper");
            refused.Status.ShouldBe(HttpStatusCode.Conflict, email);
            refused.Text.ShouldContain("Only the supervisee and their supervisor can do this.");
        }

        using var alone = await portal.SignedInAs("zoe@g7.example");
        (await alone.GetAsync($"/people/{boss}/agreement/paper")).Text.ShouldContain("Nobody is named as supervisor yet.");
    }

    private async Task<(Guid Worker, Browser Browser)> ReadyAsync()
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var key = Guid.NewGuid().ToString("n");
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2024, 1, 8), await cast.JoinsAsync($"ada@{key}.example", new(2024, 1, 8)));
        return (worker, await portal.SignedInAs($"ben@{key}.example"));
    }
}
