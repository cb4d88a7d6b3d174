using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Agreements;

public sealed class NegotiationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Frequency = "Sections.frequency.Text";

    [Fact]
    public async Task A_text_is_proposed_countered_accepted_and_signed_by_both_and_only_then_counts()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();

        (await AgreementScene.ProposeAsync(scene.Ada, address, ("Every", "P1M"), (Frequency, "Tuesdays at nine"))).Location.ShouldBe(address);
        var asked = await scene.Ben.GetAsync(address);
        asked.Text.ShouldContain("Ada waits for your answer");
        asked.Text.ShouldContain("Tuesdays at nine");
        asked.Text.ShouldContain("Please read it.");

        (await AgreementScene.ProposeAsync(scene.Ben, address, ("Every", "P2W"), (Frequency, "Mondays at nine"))).Location.ShouldBe(address);
        var countered = await scene.Ada.GetAsync(address);
        countered.Text.ShouldContain("What differs from version 1");
        countered.FindAll(".difference del").Select(text => text.TextContent.Trim()).ShouldContain("removed: −Tuesdays end of change.");
        countered.FindAll(".difference ins").Select(text => text.TextContent.Trim()).ShouldContain("added: +Mondays end of change.");

        (await scene.Ada.SubmitAsync(address, "/acceptance")).Location.ShouldBe(address);
        (await DueAsync(scene)).ShouldContain(row => row.Kind == ObligationKind.SignAgreement);
        (await scene.Ada.SubmitAsync(address, "/signature", ("PolicyRead", "true"))).Location.ShouldBe(address);
        (await scene.Ada.GetAsync(address)).Text.ShouldContain("Ben is to sign");
        (await DueAsync(scene)).ShouldContain(row => row.Kind == ObligationKind.SignAgreement);
        var signed = await scene.Ben.FollowAsync(await scene.Ben.SubmitAsync(address, "/signature", ("PolicyRead", "true")));

        signed.Text.ShouldContain("Signed by both: the agreement is in force.");
        signed.Text.ShouldContain("I have read the supervision policy of Westmere Council and version 2 of this agreement with Ben Cast. By signing I agree to it, and mean to keep it.");
        var agreement = await scene.ReadAsync(address);
        (agreement.State, agreement.Every, agreement.SignedOn).ShouldBe((AgreementState.Signed, "P2W", DateOnly.FromDateTime(SeededDatabase.Now)));
        agreement.Signatures.Select(row => row.ContentHash).Distinct().ShouldBe([agreement.Versions.Single(row => row.Number == 2).ContentHash]);
        (await DueAsync(scene)).ShouldNotContain(row => row.Kind == ObligationKind.SignAgreement);
        (await scene.Ben.GetAsync($"{address}/versions/1")).Text.ShouldContain("Tuesdays at nine");
    }

    [Fact]
    public async Task The_other_is_told_of_every_step_once_and_never_of_its_words()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SignedAsync();

        var told = await portal.WithinAsync(Accounts.Supervisor, db => db.Notices.Where(row => row.Path == address).OrderBy(row => row.At).ToListAsync());
        told.Select(row => (row.Kind, row.PersonId)).ShouldBe(
            [(NoticeKind.AgreementProposed, scene.Worker), (NoticeKind.AgreementAccepted, scene.Lead), (NoticeKind.AgreementToSign, scene.Lead), (NoticeKind.AgreementSigned, scene.Worker)],
            ignoreOrder: true);
        var page = await scene.Ada.GetAsync("/notices");
        page.Text.ShouldContain("Ben Cast signed your supervision agreement. You are to sign it too.");
        page.Text.ShouldNotContain("Room 9");
    }

    [Fact]
    public async Task The_text_in_the_writing_is_its_authors_alone()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();
        await scene.Ada.SubmitAsync($"{address}/draft", "/draft", (Frequency, "between us and the wall"));

        foreach (var path in new[] { address, $"{address}/draft", $"{address}/print", $"/people/{scene.Worker}/agreement" })
        {
            (await scene.Ben.GetAsync(path)).Body.ShouldNotContain("between us and the wall");
        }

        (await scene.Ada.GetAsync($"{address}/draft")).Form("/draft")[Frequency].ShouldBe("between us and the wall");
        (await scene.Ada.GetAsync(address)).Body.ShouldNotContain("between us and the wall");
    }

    [Fact]
    public async Task Two_windows_never_overwrite_each_other()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();
        var one = (await scene.Ada.GetAsync($"{address}/draft")).Form("/draft");
        var other = (await scene.Ada.GetAsync($"{address}/draft")).Form("/draft");

        (await scene.Ada.PostForJsonAsync(one, (Frequency, "first"))).Json.GetProperty("revision").GetString().ShouldBe("1");
        var lost = await scene.Ada.PostForJsonAsync(other, (Frequency, "second"));
        var shown = await scene.Ada.PostAsync(other, (Frequency, "second"));

        lost.Status.ShouldBe(HttpStatusCode.Conflict);
        lost.Json.GetProperty("fields").GetProperty(Frequency).GetString().ShouldBe("first");
        shown.Status.ShouldBe(HttpStatusCode.Conflict);
        shown.Text.ShouldContain("There are two versions of your text");
        (await scene.Ada.GetAsync($"{address}/draft")).Form("/draft")[Frequency].ShouldBe("first");
        (await scene.Ada.PostAsync(shown.Form("/draft"))).Status.ShouldBe(HttpStatusCode.Found);
        (await scene.Ada.GetAsync($"{address}/draft")).Form("/draft")[Frequency].ShouldBe("second");
    }

    [Fact]
    public async Task What_cannot_be_meant_is_said_beside_its_field_and_kept()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();

        var page = await scene.Ada.SubmitAsync($"{address}/draft", "/draft", ("Minutes", "an hour"), ("Venue", new string('x', 130)), (Frequency, "kept words"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain("Enter a number of minutes from 5 to 600");
        page.Find(".govuk-error-summary").TextContent.ShouldContain("Use 120 characters or fewer; this is 130");
        page.Form("/draft")["Minutes"].ShouldBe("an hour");
        page.Form("/draft")[Frequency].ShouldBe("kept words");
    }

    [Fact]
    public async Task An_interval_longer_than_the_policys_is_refused_with_the_clauses_sentence()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();
        await scene.Ada.SubmitAsync($"{address}/draft", "/draft", ("Every", "P6W"));

        var page = await scene.Ada.GetAsync($"{address}/check");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(
            "Choose a shorter interval, or the policy’s. Supervision is held at least once in each calendar month. (Frequency of supervision for workers)");
        (await scene.ReadAsync(address)).VersionNumber.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_form_sent_twice_changes_nothing_twice()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var begin = (await scene.Ada.GetAsync($"/people/{scene.Worker}/agreement")).Form("/agreement");
        var address = (await scene.Ada.PostAsync(begin)).Location!.Replace("/draft", "", StringComparison.Ordinal);
        (await scene.Ada.PostAsync(begin)).Location.ShouldBe(address);
        await scene.Ada.SubmitAsync($"{address}/draft", "/draft", (Frequency, "Tuesdays"));
        var proposal = (await scene.Ada.GetAsync($"{address}/check")).Form("/proposal");
        await TwiceAsync(scene.Ada, proposal, address);
        await TwiceAsync(scene.Ben, (await scene.Ben.GetAsync(address)).Form("/acceptance"), address);
        await TwiceAsync(scene.Ben, (await scene.Ben.GetAsync(address)).Form("/signature").With(("PolicyRead", "true")), address);
        await TwiceAsync(scene.Ada, (await scene.Ada.GetAsync(address)).Form("/signature").With(("PolicyRead", "true")), address);

        var agreement = await scene.ReadAsync(address);
        agreement.Moves.Select(row => row.Verb).ShouldBe(
            [AgreementVerb.Begin, AgreementVerb.Propose, AgreementVerb.Accept, AgreementVerb.Sign, AgreementVerb.Countersign], ignoreOrder: true);
        agreement.Signatures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_accepts_or_signs_a_text_they_have_not_read()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();
        await AgreementScene.ProposeAsync(scene.Ada, address, (Frequency, "Tuesdays"));
        var accepts = (await scene.Ben.GetAsync(address)).Form("/acceptance");
        await AgreementScene.ProposeAsync(scene.Ada, address, (Frequency, "Fridays"));

        var stale = await scene.Ben.PostAsync(accepts);

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("Another text was proposed while you were reading. Read it, then answer.");
        stale.Text.ShouldContain("Fridays");
        (await scene.ReadAsync(address)).State.ShouldBe(AgreementState.Proposed);

        await scene.Ben.SubmitAsync(address, "/acceptance");
        var signs = (await scene.Ben.GetAsync(address)).Form("/signature").With(("PolicyRead", "true"));
        await AgreementScene.ProposeAsync(scene.Ada, address, (Frequency, "Mondays"));
        await scene.Ben.SubmitAsync(address, "/acceptance");

        var late = await scene.Ben.PostAsync(signs);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Another text was proposed while you were reading.");
        (await scene.ReadAsync(address)).Signatures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_says_that_the_policy_was_read()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SettledAsync();

        var page = await scene.Ben.SubmitAsync(address, "/signature");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain("Say that you have read the supervision policy.");
        (await scene.ReadAsync(address)).State.ShouldBe(AgreementState.Settled);
    }

    [Fact]
    public async Task A_text_written_while_the_other_proposed_is_kept_and_goes_on_once_theirs_was_read()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();
        await scene.Ben.SubmitAsync($"{address}/draft", "/draft", (Frequency, "Ben’s words"));
        var check = (await scene.Ben.GetAsync($"{address}/check")).Form("/proposal");
        await AgreementScene.ProposeAsync(scene.Ada, address, (Frequency, "Ada’s words"));

        var refused = await scene.Ben.PostAsync(check);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Ada has proposed another text");
        refused.Form("/draft")[Frequency].ShouldBe("Ben’s words");

        await scene.Ben.SubmitAsync($"{address}/draft", "/draft/basis");
        (await scene.Ben.SubmitAsync($"{address}/check", "/proposal")).Location.ShouldBe(address);
        (await scene.Ada.GetAsync(address)).Text.ShouldContain("Ben’s words");
        (await scene.ReadAsync(address)).Versions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Accepting_and_signing_are_the_others_or_refused_with_a_sentence()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.BeginAsync();
        await AgreementScene.ProposeAsync(scene.Ada, address, (Frequency, "Tuesdays"));
        var token = (await scene.Ada.GetAsync(address)).Form().Without("version").With(("ReadVersion", "1"), ("PolicyRead", "true"), ("Why", "x"));

        var own = await scene.Ada.PostAsync(token.To($"{address}/acceptance"));
        own.Status.ShouldBe(HttpStatusCode.Conflict);
        own.Text.ShouldContain("This is your own proposal");
        var early = await scene.Ada.PostAsync(token.To($"{address}/signature"));
        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Text.ShouldContain("This was already done, or can no longer be done.");
        foreach (var path in new[] { "review", "review/confirmation", "review/withdrawal" })
        {
            (await scene.Ada.PostAsync(token.With(("Reason", "Yearly"), ("Outcome", "Stands")).To($"{address}/{path}"))).Status.ShouldBe(HttpStatusCode.Conflict, path);
        }

        (await scene.ReadAsync(address)).State.ShouldBe(AgreementState.Proposed);
    }

    [Fact]
    public async Task What_is_negotiated_is_the_twos_and_what_is_signed_is_read_by_those_above()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        using var stranger = await portal.SignedInAs(Accounts.Stranger);
        using var administrator = await portal.SignedInAs(Accounts.Administrator);
        using var quality = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));
        var address = await scene.SettledAsync();
        foreach (var path in new[] { address, $"{address}/draft", $"{address}/check", $"{address}/print", $"{address}/versions/1", $"{address}/review", $"{address}/withdrawal" })
        {
            foreach (var browser in new[] { scene.Zoe, stranger, administrator, quality })
            {
                (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            }
        }

        await scene.Ben.SubmitAsync(address, "/signature", ("PolicyRead", "true"));
        await scene.Ada.SubmitAsync(address, "/signature", ("PolicyRead", "true"));

        foreach (var browser in new[] { scene.Zoe, quality })
        {
            var page = await browser.GetAsync(address);
            page.Text.ShouldContain("Signed by both");
            page.Text.ShouldNotContain("Please read it.");
            page.HasForm("/signature").ShouldBeFalse();
            (await browser.GetAsync($"{address}/print")).Status.ShouldBe(HttpStatusCode.OK);
            var refused = await browser.PostAsync(page.Form("/sign-out").To($"{address}/signature"));
            refused.Status.ShouldBe(HttpStatusCode.Conflict);
            refused.Text.ShouldContain("Only the supervisee and their supervisor can do this.");
        }

        (await administrator.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"/people/{scene.Worker}/agreement")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Giving_up_says_why_destroys_what_was_being_written_and_leaves_what_was_proposed()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SettledAsync();
        await scene.Ben.SubmitAsync($"{address}/draft", "/draft", (Frequency, "unsent"));

        var silent = await scene.Ada.SubmitAsync($"{address}/withdrawal", "/withdrawal");
        var form = (await scene.Ada.GetAsync($"{address}/withdrawal")).Form("/withdrawal").With(("Why", "The team changes in May."));
        await TwiceAsync(scene.Ada, form, $"/people/{scene.Worker}/agreement");

        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var agreement = await scene.ReadAsync(address);
        (agreement.State, agreement.Moves.Count(row => row.Verb == AgreementVerb.Withdraw)).ShouldBe((AgreementState.Withdrawn, 1));
        var page = await scene.Ben.GetAsync(address);
        page.Text.ShouldContain("Given up before both had signed");
        page.Text.ShouldContain("The team changes in May.");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.AgreementDrafts.AnyAsync(row => row.AgreementId == agreement.Id))).ShouldBeFalse();
        (await scene.Ben.GetAsync($"/people/{scene.Worker}/agreement")).HasForm("/agreement").ShouldBeTrue("another can be begun");
    }

    [Fact]
    public async Task With_another_supervisor_the_text_can_only_be_given_up()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        var address = await scene.SettledAsync();
        var newcomer = await scene.Cast.JoinsAsync($"eva@{Guid.NewGuid():n}.example", new(2024, 1, 8));
        await scene.Cast.ChangeAsync(db =>
        {
            db.Supervisions.Single(row => row.SuperviseeId == scene.Worker).End(Cast());
            db.Supervisions.Add(new Supervision(scene.Worker, newcomer, Cast()));
        });

        var page = await scene.Ben.GetAsync(address);

        page.Text.ShouldContain("It was begun with Ada Cast, who no longer supervises here. Give it up, then begin another.");
        page.HasForm("/signature").ShouldBeFalse();
        (await scene.Ada.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Ben.SubmitAsync($"{address}/withdrawal", "/withdrawal", ("Why", "New supervisor"))).Status.ShouldBe(HttpStatusCode.Found);

        static DateOnly Cast() => DateOnly.FromDateTime(SeededDatabase.Now);
    }

    [Fact]
    public async Task Home_says_whose_turn_it_is_and_leads_there()
    {
        using var scene = await AgreementScene.SetAsync(portal);
        (await scene.Ben.GetAsync("/")).Find($"a[href='/people/{scene.Worker}/agreement']").TextContent.ShouldContain("Begin it");
        var address = await scene.BeginAsync();
        await AgreementScene.ProposeAsync(scene.Ada, address, (Frequency, "Tuesdays"));

        var asked = await scene.Ben.GetAsync("/");
        asked.Text.ShouldContain("Ada waits for your answer since");
        asked.Find($"main a[href='{address}']").TextContent.ShouldContain("Read and answer");
        (await scene.Ada.GetAsync("/")).Text.ShouldContain("Ben is to answer since");
    }

    private Task<List<StoredObligation>> DueAsync(AgreementScene scene) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.Where(row => row.PersonId == scene.Worker).ToListAsync());

    private static async Task TwiceAsync(Browser browser, Form form, string leadsTo)
    {
        (await browser.PostAsync(form)).Location.ShouldBe(leadsTo);
        (await browser.PostAsync(form)).Location.ShouldBe(leadsTo);
    }
}
