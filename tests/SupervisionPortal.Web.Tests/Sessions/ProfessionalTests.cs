using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Sessions;

/// <summary>Professional supervision by somebody beside the supervisor (bridgend, Supervisors).</summary>
public sealed class ProfessionalTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Today = "26 November 2025";

    [Fact]
    public async Task An_administrator_names_who_gives_it_and_ends_it()
    {
        var scene = await SetAsync("w1", arranged: false);
        using var admin = await portal.SignedInAs(Accounts.Administrator);
        using var ben = await portal.SignedInAs("ben@w1.example");
        var url = $"/organisation/people/{scene.Ben}";
        var form = (await admin.GetAsync(url)).Form($"{url}/professional-supervision").With(("Professional", scene.Cara.ToString()), ("ProfessionalFrom", Today));

        var named = await admin.PostAsync(form);
        var again = await admin.PostAsync(form);

        named.Location.ShouldBe(url, named.Text);
        again.Location.ShouldBe(url);
        (await admin.GetAsync(url)).Text.ShouldContain("Cara Cast");
        (await ben.GetAsync("/supervision")).Text.ShouldContain("Professional supervision Cara Cast");
        var row = await portal.WithinAsync(Accounts.Administrator, db => db.ProfessionalSupervisions.SingleAsync(one => one.SuperviseeId == scene.Ben));
        row.Id.ShouldBe(Guid.Parse(form["FormId"]!));

        (await admin.SubmitAsync(url, $"/organisation/professional-supervision/{row.Id}/end")).Location.ShouldBe(url);
        (await ben.GetAsync("/supervision")).Text.ShouldNotContain("Cara Cast");
        (await ben.GetAsync("/sessions/professional")).Text.ShouldContain("Nobody gives you professional supervision");
    }

    [Fact]
    public async Task Who_supervises_the_work_is_supervised_has_left_or_is_of_another_organisation_does_not_give_it()
    {
        var scene = await SetAsync("w2", arranged: false);
        await scene.Cast.ChangeAsync(db => db.Posts.Single(row => row.PersonId == scene.Dan).End(new(2025, 11, 1)));
        using var admin = await portal.SignedInAs(Accounts.Administrator);
        var url = $"/organisation/people/{scene.Ben}";
        var foreign = await portal.PersonOf(Accounts.Stranger);

        foreach (var (who, said) in new[] { (scene.Ben, "Choose somebody else"), (scene.Ada, "Choose somebody else"), (scene.Dan, "Choose somebody in post") })
        {
            var answer = await admin.SubmitAsync(url, "/professional-supervision", ("Professional", who.ToString()), ("ProfessionalFrom", Today));
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Find(".govuk-error-summary").TextContent.ShouldContain(said);
        }

        (await admin.SubmitAsync(url, "/professional-supervision", ("Professional", scene.Cara.ToString()), ("ProfessionalFrom", "soon"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await admin.SubmitAsync(url, "/professional-supervision", ("Professional", foreign.ToString()), ("ProfessionalFrom", Today))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var ada = await portal.SignedInAs("ada@w2.example");
        (await ada.PostAnywayAsync($"{url}/professional-supervision", ("Professional", scene.Cara.ToString()), ("ProfessionalFrom", Today))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.WithinAsync(Accounts.Administrator, db => db.ProfessionalSupervisions.AnyAsync(row => row.SuperviseeId == scene.Ben))).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_booked_held_recorded_and_signed_beside_the_one_to_ones_and_counts_for_none()
    {
        var scene = await SetAsync("w3");
        await scene.Cast.ChangeAsync(db => db.Cases.Add(new Domain.Cases.Case("T-PROF-3", Domain.Cases.CaseCategory.ChildProtection, scene.Ben, new(2025, 9, 1))));
        using var ada = await portal.SignedInAs("ada@w3.example");
        using var ben = await portal.SignedInAs("ben@w3.example");
        using var cara = await portal.SignedInAs("cara@w3.example");
        using var dan = await portal.SignedInAs("dan@w3.example");
        var before = await DueAsync(scene.Ben);

        var booked = await cara.SubmitAsync("/sessions/professional", "/sessions/professional", ("With", scene.Between.ToString()), ("Date", Today));
        var address = booked.Location!;
        var page = await cara.GetAsync(address);
        var preparation = await cara.GetAsync($"{address}/preparation");
        var looksOn = await ada.GetAsync(address);
        var refused = await ada.GetAsync($"{address}/holding");
        var held = await cara.SubmitAsync($"{address}/holding", "/holding", ("Then", "later"));
        var begun = await cara.SubmitAsync(address, "/record");
        var record = begun.Location!.Replace("/draft", "", StringComparison.Ordinal);
        var draftForAda = await ada.GetAsync($"{record}/draft");
        var recordForAda = await ada.GetAsync(record);
        var listForAda = await ada.GetAsync($"/people/{scene.Ben}/records");
        var homeOfAda = await ada.GetAsync("/");
        await cara.SubmitAsync($"{record}/draft", "/draft", (RecordScene.Support, "What the register asks this year."));
        var sent = await cara.SubmitAsync($"{record}/check", "/issue");
        var signed = await ben.SubmitAsync(record, "/sign-off", ("Answer", "Sign"));

        page.Text.ShouldContain("Professional supervision");
        foreach (var shown in new[] { page, preparation })
        {
            shown.Status.ShouldBe(HttpStatusCode.OK, shown.Text);
            shown.Body.ShouldNotContain("T-PROF-3");
        }

        looksOn.Status.ShouldBe(HttpStatusCode.OK);
        looksOn.HasForm("/agreement").ShouldBeFalse();
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        held.Location.ShouldBe(address, held.Text);
        draftForAda.Status.ShouldBe(HttpStatusCode.NotFound);
        recordForAda.Status.ShouldBe(HttpStatusCode.NotFound);
        listForAda.Body.ShouldNotContain(record);
        homeOfAda.Body.ShouldNotContain(record);
        sent.Location.ShouldBe(record, sent.Text);
        signed.Location.ShouldBe(record, signed.Text);
        var read = await ada.GetAsync(record);
        read.Text.ShouldContain("What the register asks this year.");
        read.Text.ShouldContain("Who wrote it Cara Cast");
        foreach (var closed in new[] { $"/people/{scene.Ben}", $"/people/{scene.Ben}/records", $"/people/{scene.Ben}/cases" })
        {
            (await cara.GetAsync(closed)).Status.ShouldBe(HttpStatusCode.NotFound, closed);
        }

        (await dan.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await dan.GetAsync(record)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await DueAsync(scene.Ben)).ShouldBe(before);
    }

    [Fact]
    public async Task It_is_booked_once_by_those_two_alone_on_a_day_it_is_arranged_for()
    {
        var scene = await SetAsync("w4");
        using var ben = await portal.SignedInAs("ben@w4.example");
        using var dan = await portal.SignedInAs("dan@w4.example");
        var form = (await ben.GetAsync("/sessions/professional")).Form("/sessions/professional").With(("Date", Today));
        await scene.Cast.ChangeAsync(db => db.ProfessionalSupervisions.Single(row => row.Id == scene.Between).End(new(2025, 12, 15)));

        var late = await ben.PostAsync(form.With(("Date", "16 December 2025")));
        var booked = await ben.PostAsync(form.With(("Date", Today)));
        var again = await ben.PostAsync(form);
        var others = await dan.PostAnywayAsync("/sessions/professional", ("With", scene.Between.ToString()), ("Date", Today), ("FormId", Guid.CreateVersion7().ToString()));
        var foreign = await dan.PostAnywayAsync("/sessions/professional", ("With", scene.Between.ToString()), ("Date", Today), ("FormId", form["FormId"]!));

        var nobody = await ben.PostAsync(form.With(("With", ""), ("FormId", Guid.CreateVersion7().ToString())));
        await scene.Cast.ChangeAsync(db => db.Add(Ended(scene)));
        var ended = await ben.PostAsync(form.With(("With", await EndedAsync(scene)), ("FormId", Guid.CreateVersion7().ToString())));

        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Find(".govuk-error-summary").TextContent.ShouldContain("Choose a day on which this professional supervision is arranged.");
        (again.Status, again.Location).ShouldBe((booked.Status, booked.Location));
        others.Status.ShouldBe(HttpStatusCode.NotFound);
        nobody.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nobody.Text.ShouldContain("Choose whom the session is with");
        ended.Text.ShouldContain("Choose whom the session is with");
        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.CountAsync(row => row.SuperviseeId == scene.Ben && row.Kind == SessionKind.Professional))).ShouldBe(1);
    }

    private static ProfessionalSupervision Ended(Scene scene)
    {
        var ended = new ProfessionalSupervision(scene.Ben, scene.Dan, new(2025, 7, 1), scene.Ada);
        ended.End(new(2025, 9, 1));
        return ended;
    }

    private Task<string> EndedAsync(Scene scene) => portal.WithinAsync(
        Accounts.Supervisor, async db => (await db.ProfessionalSupervisions.SingleAsync(row => row.SuperviseeId == scene.Ben && row.SupervisorId == scene.Dan)).Id.ToString());

    private Task<DateOnly?> DueAsync(Guid person) => portal.WithinAsync(
        Accounts.Supervisor, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession).Select(row => row.DueOn).SingleAsync());

    private async Task<Scene> SetAsync(string key, bool arranged = true)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var ada = await cast.JoinsAsync($"ada@{key}.example", new(2025, 6, 2));
        var ben = await cast.JoinsAsync($"ben@{key}.example", new(2025, 6, 2), ada);
        var cara = await cast.JoinsAsync($"cara@{key}.example", new(2025, 6, 2));
        var dan = await cast.JoinsAsync($"dan@{key}.example", new(2025, 6, 2), cara);
        var between = new ProfessionalSupervision(ben, cara, new(2025, 7, 1), ada);
        if (arranged)
        {
            await cast.ChangeAsync(db => db.ProfessionalSupervisions.Add(between));
        }

        return new Scene(cast, ada, ben, cara, dan, between.Id);
    }

    private sealed record Scene(Cast Cast, Guid Ada, Guid Ben, Guid Cara, Guid Dan, Guid Between);
}
