using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Agreements;

public sealed class ReviewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task It_stands_when_both_have_signed_that_it_does()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SignedAsync();
        var form = (await scene.Ben.GetAsync($"{address}/review")).Form("/review").With(("Reason", "Yearly"), ("Outcome", "Stands"));

        (await scene.Ben.PostAsync(form)).Location.ShouldBe(address);
        (await scene.Ben.PostAsync(form)).Location.ShouldBe(address);
        (await scene.ReadAsync(address)).ReviewedOn.ShouldBeNull();
        var asked = await scene.Ada.GetAsync(address);
        asked.Text.ShouldContain("Ben has signed that it stands");
        (await scene.Ada.GetAsync("/")).Text.ShouldContain("say whether the supervision agreement still stands");
        var confirm = asked.Form("/review/confirmation");
        (await scene.Ada.PostAsync(confirm)).Location.ShouldBe(address);
        (await scene.Ada.PostAsync(confirm)).Location.ShouldBe(address);

        var agreement = await scene.ReadAsync(address);
        (agreement.State, agreement.ReviewedOn, agreement.Reviews).ShouldBe((AgreementState.Signed, DateOnly.FromDateTime(SeededDatabase.Now), 1));
        agreement.Signatures.Count(row => row.Review == 1).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_began_the_review_does_not_confirm_it_and_either_ends_it()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SignedAsync();
        await scene.Ben.SubmitAsync($"{address}/review", "/review", ("Reason", "Yearly"), ("Outcome", "Stands"));
        var page = await scene.Ben.GetAsync(address);

        page.HasForm("/review/confirmation").ShouldBeFalse();
        var twice = await scene.Ben.PostAsync(page.Form("/review/withdrawal").To($"{address}/review/confirmation"));
        twice.Status.ShouldBe(HttpStatusCode.Conflict);
        twice.Text.ShouldContain("You have signed this already.");
        (await scene.Ben.PostAsync(page.Form("/review/withdrawal"))).Location.ShouldBe(address);
        (await scene.Ben.PostAsync(page.Form("/review/withdrawal"))).Location.ShouldBe(address);

        var agreement = await scene.ReadAsync(address);
        (agreement.State, agreement.ReviewedOn).ShouldBe((AgreementState.Signed, null));
    }

    [Fact]
    public async Task Changed_circumstances_are_told()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SignedAsync();

        var page = await scene.Ada.SubmitAsync($"{address}/review", "/review", ("Reason", "ChangedCircumstances"), ("Outcome", "Another"));
        var nothing = await scene.Ada.PostAsync((await scene.Ada.GetAsync($"{address}/review")).Form("/review").Without("Reason"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain("Say what has changed");
        nothing.Find(".govuk-error-summary").TextContent.ShouldContain("Choose why it is looked at again");
        nothing.Find(".govuk-error-summary").TextContent.ShouldContain("Choose whether it stands");
    }

    [Fact]
    public async Task The_next_one_begins_with_this_ones_text_and_takes_its_place_when_both_have_signed()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SignedAsync();

        var begun = await scene.Ada.SubmitAsync($"{address}/review", "/review", ("Reason", "ChangedCircumstances"), ("Why", "Four days a week now."), ("Outcome", "Another"));
        var next = begun.Location!.Replace("/draft", "", StringComparison.Ordinal);
        (await scene.Ada.GetAsync(begun.Location)).Form("/draft")["Minutes"].ShouldBe("75");
        await AgreementScene.ProposeAsync(scene.Ada, next, ("Minutes", "90"));
        var asked = await scene.Ben.GetAsync(next);
        asked.Text.ShouldContain("What differs from the agreement of");
        asked.Text.ShouldContain("Four days a week now.");
        await scene.Ben.SubmitAsync(next, "/acceptance");
        await scene.Ben.SubmitAsync(next, "/signature", ("PolicyRead", "true"));
        (await scene.ReadAsync(address)).State.ShouldBe(AgreementState.Signed);
        await scene.Ada.SubmitAsync(next, "/signature", ("PolicyRead", "true"));

        (await scene.ReadAsync(address)).State.ShouldBe(AgreementState.Superseded);
        (await scene.ReadAsync(next)).LengthMinutes.ShouldBe(90);
        (await scene.Ben.GetAsync(address)).Text.ShouldContain("Replaced by a later agreement");
        (await scene.Ben.GetAsync($"/people/{scene.Worker}/agreement")).Find($"main a[href='{address}']").TextContent.ShouldContain("Agreement with Ada Cast");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AnyAsync(row => row.PersonId == scene.Worker && row.Kind == ObligationKind.SignAgreement))).ShouldBeFalse();
    }
}
