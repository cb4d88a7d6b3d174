using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.People;

public sealed class ObservationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_observation_meets_what_was_due_and_the_next_counts_from_it()
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var lead = await cast.JoinsAsync("ada@o1.example", new(2025, 3, 3));
        var worker = await cast.JoinsAsync("ben@o1.example", new(2025, 3, 3), lead);
        using var browser = await portal.SignedInAs("ada@o1.example");
        (await DueOn(worker)).ShouldBe(new DateOnly(2025, 9, 3));
        var form = (await browser.GetAsync($"/people/{worker}/observations/new")).Form("/observations").With(("Date", "24 November 2025"));

        var answer = await browser.PostAsync(form);
        await browser.PostAsync(form);

        (await browser.FollowAsync(answer)).Text.ShouldContain("The observation of Monday 24 November is recorded.");
        (await DueOn(worker)).ShouldBe(new DateOnly(2026, 5, 24));
        (await portal.WithinAsync(Accounts.Stranger, db => db.Observations.CountAsync(row => row.PersonId == worker))).ShouldBe(1);
    }

    [Theory]
    [InlineData("one day", "Enter a date, like")]
    [InlineData("27 November 2025", "Enter today or a day before")]
    [InlineData("3 February 2025", "Enter a day in post: the post began on Monday 3 March")]
    public async Task What_cannot_be_meant_is_said_beside_its_field(string date, string sentence)
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var key = Guid.NewGuid().ToString("n");
        var worker = await cast.JoinsAsync($"ben@{key}.example", new(2025, 3, 3), await cast.JoinsAsync($"ada@{key}.example", new(2025, 3, 3)));
        using var browser = await portal.SignedInAs($"ada@{key}.example");

        var page = await browser.SubmitAsync($"/people/{worker}/observations/new", "/observations", ("Date", date));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(sentence);
        page.Form("/observations")["Date"].ShouldBe(date);
    }

    [Fact]
    public async Task Only_the_supervisor_records_an_observation()
    {
        var cast = new Cast(portal, Accounts.Stranger);
        var worker = await cast.JoinsAsync("ben@o3.example", new(2025, 3, 3), await cast.JoinsAsync("ada@o3.example", new(2025, 3, 3)));
        using var browser = await portal.SignedInAs("ben@o3.example");

        var refused = await browser.GetAsync($"/people/{worker}/observations/new");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Only the supervisor can do this.");
    }

    [Fact]
    public async Task A_training_is_recorded_and_refreshed_from_its_day()
    {
        var bridgend = SupervisionPortal.Data.Seed.DemoAccounts.Supervisor(SupervisionPortal.Data.Seed.DemoAccounts.Of("bridgend"));
        var cast = new Cast(portal, bridgend);
        var worker = await cast.JoinsAsync("ben@o4.example", new(2025, 3, 3), await cast.JoinsAsync("ada@o4.example", new(2025, 3, 3)));
        using var browser = await portal.SignedInAs("ben@o4.example");

        var ahead = await browser.SubmitAsync($"/people/{worker}/training", "/training", ("Date", "1 December 2025"));
        var answer = await browser.SubmitAsync($"/people/{worker}/training", "/training", ("Date", "24 November 2025"));

        ahead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Status.ShouldBe(HttpStatusCode.Found);
        (await portal.WithinAsync(bridgend, db => db.Obligations.SingleAsync(row => row.PersonId == worker && row.Kind == ObligationKind.RefreshTraining)))
            .DueOn.ShouldBe(new DateOnly(2028, 11, 24));
    }

    private Task<DateOnly?> DueOn(Guid person) =>
        portal.WithinAsync(Accounts.Stranger, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.ObservePractice).Select(row => row.DueOn).SingleAsync());
}
