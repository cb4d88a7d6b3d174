using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Agreements;

/// <summary>Ada has left, and Zoe, her line manager, holds Ben's file until a successor is named: meanwhile she is the supervisor in every agreement.</summary>
public sealed class HeldFileTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private AgreementScene _scene = null!;

    private string Overview => $"/people/{_scene.Worker}/agreement";

    public async ValueTask InitializeAsync() => _scene = await AgreementScene.SetAsync(_portal);

    public async ValueTask DisposeAsync()
    {
        _scene.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_holds_the_file_negotiates_and_signs_as_the_supervisor()
    {
        await AdaLeavesAsync();
        var address = await BegunByZoeAsync();

        await AgreementScene.ProposeAsync(_scene.Zoe, address, ("Minutes", "75"));
        await AgreementScene.ProposeAsync(_scene.Ben, address, ("Minutes", "60"));
        (await _scene.Zoe.SubmitAsync(address, "/acceptance")).Status.ShouldBe(HttpStatusCode.Found);
        await _scene.Ben.SubmitAsync(address, "/signature", ("PolicyRead", "true"));
        await _scene.Zoe.SubmitAsync(address, "/signature", ("PolicyRead", "true"));

        var agreement = await _scene.ReadAsync(address);
        (agreement.State, agreement.LengthMinutes).ShouldBe((AgreementState.Signed, 60));
        agreement.SupervisorId.ShouldNotBe(_scene.Lead);
        agreement.Signatures.Single(row => row.Party == AgreementParty.Supervisor).PersonId.ShouldBe(agreement.SupervisorId);
        (await DuesAsync()).ShouldNotContain(row => row.Kind == ObligationKind.SignAgreement);
        (await _scene.Ben.GetAsync(address)).Text.ShouldContain("Zoe Cast");
    }

    [Fact]
    public async Task Each_is_told_of_the_others_steps()
    {
        await AdaLeavesAsync();
        var address = await BegunByZoeAsync();

        await AgreementScene.ProposeAsync(_scene.Zoe, address, ("Minutes", "75"));
        var told = await _scene.Ben.GetAsync("/");
        await AgreementScene.ProposeAsync(_scene.Ben, address, ("Minutes", "60"));
        var back = await _scene.Zoe.GetAsync("/");

        told.Text.ShouldContain("Zoe waits for your answer since");
        told.Find($"main a[href='{address}']").TextContent.ShouldContain("Read and answer");
        back.Text.ShouldContain("Ben waits for your answer since");
        (await _scene.Zoe.GetAsync("/notices")).Text.ShouldContain("Ben");
    }

    [Fact]
    public async Task What_was_begun_with_the_one_who_left_is_given_up_and_begun_again()
    {
        var address = await _scene.SettledAsync();
        await AdaLeavesAsync();

        foreach (var browser in new[] { _scene.Ben, _scene.Zoe })
        {
            var page = await browser.GetAsync(address);
            page.Text.ShouldContain("It was begun with Ada Cast, who no longer supervises here. Give it up, then begin another.");
            page.HasForm("/signature").ShouldBeFalse();
        }

        (await _scene.Ada.GetAsync(address)).Location.ShouldStartWith("/sign-in");
        (await _scene.Zoe.SubmitAsync($"{address}/withdrawal", "/withdrawal", ("Why", "Ada has left"))).Status.ShouldBe(HttpStatusCode.Found);
        (await _scene.ReadAsync(await BegunByZoeAsync())).SupervisorId.ShouldNotBe(_scene.Lead);
    }

    [Fact]
    public async Task A_signed_one_stands_while_the_file_is_held_and_may_be_reviewed()
    {
        var address = await _scene.SignedAsync();
        var before = await DuesAsync();
        await AdaLeavesAsync();

        (await DuesAsync()).ShouldBe(before);
        await _scene.Zoe.SubmitAsync($"{address}/review", "/review", ("Reason", "Yearly"), ("Outcome", "Stands"));
        await _scene.Ben.SubmitAsync(address, "/review/confirmation");

        var agreement = await _scene.ReadAsync(address);
        (agreement.State, agreement.ReviewedOn).ShouldBe((AgreementState.Signed, new DateOnly(2025, 11, 26)));
    }

    [Fact]
    public async Task With_the_successor_it_is_begun_again()
    {
        await AdaLeavesAsync();
        var address = await BegunByZoeAsync();
        await AgreementScene.ProposeAsync(_scene.Zoe, address, ("Minutes", "75"));
        var email = $"eva@{Guid.NewGuid():n}.example";
        var successor = await _scene.Cast.JoinsAsync(email, new(2024, 1, 8));
        using var administrator = await _portal.SignedInAs(Accounts.Administrator);
        var named = await administrator.SubmitAsync($"/organisation/people/{_scene.Worker}", "/supervision", ("Supervisor", successor.ToString()), ("From", "26 November 2025"));
        named.Status.ShouldBe(HttpStatusCode.Found, named.Text);
        using var eva = await _portal.SignedInAs(email);

        (await _scene.Ben.GetAsync(address)).Text.ShouldContain("It was begun with Zoe Cast, who no longer supervises here.");
        (await eva.SubmitAsync($"{address}/withdrawal", "/withdrawal", ("Why", "I supervise from today"))).Status.ShouldBe(HttpStatusCode.Found);
        var again = (await eva.SubmitAsync(Overview, "/agreement")).Location!.Replace("/draft", "", StringComparison.Ordinal);
        (await _scene.ReadAsync(again)).SupervisorId.ShouldBe(successor);
    }

    private async Task AdaLeavesAsync()
    {
        using var administrator = await _portal.SignedInAs(Accounts.Administrator);
        (await administrator.SubmitAsync($"/organisation/people/{_scene.Lead}/leaving", "/leaving", ("LeftOn", "26 November 2025"))).Status.ShouldBe(HttpStatusCode.Found);
    }

    private async Task<string> BegunByZoeAsync() => (await _scene.Zoe.SubmitAsync(Overview, "/agreement")).Location!.Replace("/draft", "", StringComparison.Ordinal);

    private Task<List<(ObligationKind Kind, DateOnly? DueOn)>> DuesAsync() => _portal.WithinAsync(Accounts.Administrator, async db =>
        (await db.Obligations.Where(row => row.PersonId == _scene.Worker && (row.Kind == ObligationKind.SignAgreement || row.Kind == ObligationKind.ReviewAgreement)).ToListAsync())
            .Select(row => (row.Kind, row.DueOn)).ToList());
}
