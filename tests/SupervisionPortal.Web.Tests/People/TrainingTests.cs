using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.People;

public sealed class TrainingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
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
}
