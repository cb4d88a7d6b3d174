using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Sessions;

/// <summary>Ad hoc, joint and peer sessions from their booking to their record: Ada supervises Ben, Cara supervises Dan.</summary>
public sealed class OtherSessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Two_colleagues_meet_and_nobody_above_them_is_told()
    {
        var scene = await SetAsync("o1");
        using var ben = await portal.SignedInAs("ben@o1.example");
        using var dan = await portal.SignedInAs("dan@o1.example");
        using var ada = await portal.SignedInAs("ada@o1.example");
        using var cara = await portal.SignedInAs("cara@o1.example");
        using var quality = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));

        var booked = await ben.SubmitAsync("/sessions/peer", "/sessions/peer", ("Colleague", "other"), ("Email", " Dan@o1.example "), ("Date", Today));
        var address = booked.Location!;

        booked.Status.ShouldBe(HttpStatusCode.Found, booked.Text);
        var page = await dan.GetAsync(address);
        page.Text.ShouldContain("Ben Cast and Dan Cast");
        page.Text.ShouldContain("The two of you alone");
        page.FindAll($"a[href='/people/{scene.Ben}']").ShouldBeEmpty();
        (await dan.GetAsync("/supervision")).FindAll($"a[href='{address}']").ShouldNotBeEmpty();
        (await ben.GetAsync("/supervision")).FindAll($"a[href='{address}']").ShouldNotBeEmpty();
        (await dan.GetAsync($"/calendar?open={scene.Dan}")).FindAll($"a[href='{address}']").ShouldNotBeEmpty();
        (await dan.GetAsync("/")).FindAll($"a[href='{address}']").ShouldNotBeEmpty();
        foreach (var other in new[] { ada, cara, quality })
        {
            (await other.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await other.GetAsync($"{address}/holding")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await other.GetAsync($"{address}/preparation")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await other.GetAsync($"{address}/calendar-file")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await other.PostAnywayAsync($"{address}/cancellation", ("By", "Both"), ("Reason", "Other"), ("Why", "No"))).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await ada.GetAsync($"/people/{scene.Ben}")).Body.ShouldNotContain(address);
        (await ada.GetAsync($"/calendar?open={scene.Ben}")).Body.ShouldNotContain(address);
        (await cara.GetAsync($"/people/{scene.Dan}")).Body.ShouldNotContain(address);
        (await quality.GetAsync($"/people/{scene.Ben}")).Body.ShouldNotContain(address);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Notices.Where(row => row.Path == address).Select(row => row.PersonId).ToListAsync())).ShouldBe([scene.Dan]);
    }

    [Fact]
    public async Task A_peer_session_is_held_by_either_leaves_no_record_and_counts_for_nobody()
    {
        var scene = await SetAsync("o2");
        using var ben = await portal.SignedInAs("ben@o2.example");
        using var dan = await portal.SignedInAs("dan@o2.example");
        var before = await DueAsync(scene.Ben);
        var address = (await ben.SubmitAsync("/sessions/peer", "/sessions/peer", ("Colleague", scene.Dan.ToString()), ("Date", Today))).Location!;

        var form = await dan.GetAsync($"{address}/holding");
        var held = await dan.SubmitAsync($"{address}/holding", "/holding");

        form.Text.ShouldNotContain("Which cases did you discuss?");
        held.Location.ShouldBe(address, held.Text);
        (await dan.GetAsync(address)).HasForm("/record").ShouldBeFalse();
        (await ben.PostAnywayAsync($"{address}/record")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Records.AnyAsync(row => row.SuperviseeId == scene.Ben || row.SuperviseeId == scene.Dan))).ShouldBeFalse();
        (await DueAsync(scene.Ben)).ShouldBe(before);
    }

    [Fact]
    public async Task A_colleague_sees_the_agenda_and_neither_cases_nor_actions()
    {
        var scene = await SetAsync("o3");
        await scene.Cast.ChangeAsync(db => db.Cases.Add(new Domain.Cases.Case("T-PEER-3", Domain.Cases.CaseCategory.ChildProtection, scene.Ben, new(2025, 9, 1))));
        using var ben = await portal.SignedInAs("ben@o3.example");
        using var dan = await portal.SignedInAs("dan@o3.example");
        var address = (await ben.SubmitAsync("/sessions/peer", "/sessions/peer", ("Colleague", scene.Dan.ToString()), ("Date", "12 December 2025"))).Location!;
        await ben.SubmitAsync($"{address}/preparation", "/agenda", ("Text", "How you write chronologies"));

        var page = await dan.GetAsync($"{address}/preparation");

        page.Text.ShouldContain("How you write chronologies");
        page.Body.ShouldNotContain("T-PEER-3");
    }

    [Theory]
    [InlineData("o4", "ben@o4.example", "Choose somebody else")]
    [InlineData("o12", "nobody@o4.example", "Nobody who works here at present")]
    [InlineData("o13", "", "enter their work email address")]
    public async Task Who_is_no_colleague_is_not_met(string key, string email, string said)
    {
        await SetAsync(key);
        using var ben = await portal.SignedInAs($"ben@{key}.example");

        var answer = await ben.SubmitAsync("/sessions/peer", "/sessions/peer", ("Colleague", "other"), ("Email", email), ("Date", Today));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain(said);
    }

    [Fact]
    public async Task Nobody_of_another_organisation_and_nobody_who_left_is_met()
    {
        var scene = await SetAsync("o5");
        await scene.Cast.ChangeAsync(db => db.Posts.Single(row => row.PersonId == scene.Dan).End(new(2025, 11, 1)));
        using var ben = await portal.SignedInAs("ben@o5.example");
        var foreign = await portal.PersonOf(Accounts.Stranger);

        foreach (var (colleague, email) in new[] { (foreign.ToString(), ""), ("other", Accounts.Stranger), (scene.Dan.ToString(), ""), ("other", "dan@o5.example") })
        {
            var answer = await ben.SubmitAsync("/sessions/peer", "/sessions/peer", ("Colleague", colleague), ("Email", email), ("Date", Today));

            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Text.ShouldContain("Nobody who works here at present");
        }
    }

    [Fact]
    public async Task Sent_twice_a_peer_session_is_booked_once_and_a_foreign_id_is_nothing()
    {
        var scene = await SetAsync("o6");
        using var ben = await portal.SignedInAs("ben@o6.example");
        using var cara = await portal.SignedInAs("cara@o6.example");
        var form = (await ben.GetAsync("/sessions/peer")).Form("/sessions/peer").With(("Colleague", scene.Dan.ToString()), ("Date", Today));

        var first = await ben.PostAsync(form);
        var second = await ben.PostAsync(form);
        var foreign = await cara.SubmitAsync("/sessions/peer", "/sessions/peer", ("FormId", form["FormId"]!), ("Colleague", scene.Dan.ToString()), ("Date", Today));

        (second.Status, second.Location).ShouldBe((first.Status, first.Location));
        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.CountAsync(row => row.SuperviseeId == scene.Ben))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_leads_a_joint_session_holds_it_and_writes_its_record_and_sees_nothing_else_of_the_file()
    {
        var scene = await SetAsync("o7");
        await scene.Cast.ChangeAsync(db =>
        {
            db.Cases.Add(new Domain.Cases.Case("T-JOINT-7", Domain.Cases.CaseCategory.ChildProtection, scene.Ben, new(2025, 9, 1)));
        });
        var earlier = await scene.Cast.HeldAsync(scene.Ben, scene.Ada, new(2025, 10, 6));
        var line = SupervisionRecord.Begin(earlier, scene.Ben, scene.Ada, new(2025, 10, 6), casesDiscussed: false, new Actor(scene.Ada, Relation.Supervisor), SeededDatabase.Now);
        await scene.Cast.ChangeAsync(db =>
        {
            db.Records.Add(line);
            db.Actions.Add(new AgreedAction(line.Id, scene.Ben, new ActionEntry { Id = Guid.CreateVersion7(), What = "Rest after the hearing" }, new(2025, 10, 6)));
        });
        using var ada = await portal.SignedInAs("ada@o7.example");
        using var ben = await portal.SignedInAs("ben@o7.example");
        using var cara = await portal.SignedInAs("cara@o7.example");
        using var dan = await portal.SignedInAs("dan@o7.example");
        var before = await DueAsync(scene.Ben);
        var address = await JointAsync(ada, scene, leads: true);

        var page = await cara.GetAsync(address);
        var holding = await cara.GetAsync($"{address}/holding");
        var preparation = await cara.GetAsync($"{address}/preparation");
        var home = await cara.GetAsync("/");
        var held = await cara.SubmitAsync($"{address}/holding", "/holding", ("Then", "later"));
        var begun = await cara.SubmitAsync(address, "/record");
        var record = begun.Location!.Replace("/draft", "", StringComparison.Ordinal);
        var draft = await cara.GetAsync($"{record}/draft");
        await cara.SubmitAsync($"{record}/draft", "/draft", (RecordScene.Support, "We agreed who sees the family."));
        var sent = await cara.SubmitAsync($"{record}/check", "/issue");
        var signed = await ben.SubmitAsync(record, "/sign-off", ("Answer", "Sign"));

        page.Text.ShouldContain("Led by");
        page.FindAll($"a[href='/people/{scene.Ben}']").ShouldBeEmpty();
        foreach (var shown in new[] { page, holding, preparation, home, draft })
        {
            shown.Status.ShouldBe(HttpStatusCode.OK, shown.Text);
            shown.Body.ShouldNotContain("T-JOINT-7");
            shown.Body.ShouldNotContain("Rest after the hearing");
        }

        held.Location.ShouldBe(address, held.Text);
        sent.Location.ShouldBe(record, sent.Text);
        signed.Location.ShouldBe(record, signed.Text);
        (await ben.GetAsync(record)).Title.ShouldContain("Joint session of");
        (await ada.GetAsync(record)).Text.ShouldContain("We agreed who sees the family.");
        foreach (var closed in new[] { $"/people/{scene.Ben}/records", $"/people/{scene.Ben}/actions", $"/people/{scene.Ben}/agreement", $"/records/{line.Id}", $"/sessions/{earlier}" })
        {
            (await cara.GetAsync(closed)).Status.ShouldBe(HttpStatusCode.NotFound, closed);
        }

        (await dan.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await DueAsync(scene.Ben)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_does_not_lead_a_joint_session_may_call_it_off_and_neither_hold_nor_read_its_record()
    {
        var scene = await SetAsync("o8");
        using var ada = await portal.SignedInAs("ada@o8.example");
        using var cara = await portal.SignedInAs("cara@o8.example");
        var first = await JointAsync(ada, scene, leads: false);
        var second = await JointAsync(ada, scene, leads: false, day: "12 December 2025");

        var refused = await cara.GetAsync($"{first}/holding");
        var cancelled = await cara.SubmitAsync($"{second}/cancellation", "/cancellation", ("By", "Supervisor"), ("Reason", "Other"), ("Why", "Court that day"));
        await ada.SubmitAsync($"{first}/holding", "/holding", ("Then", "later"));
        var begun = await ada.SubmitAsync(first, "/record");
        var record = begun.Location!.Replace("/draft", "", StringComparison.Ordinal);
        await ada.SubmitAsync($"{record}/draft", "/draft", (RecordScene.Support, "We agreed who sees the family."));
        await ada.SubmitAsync($"{record}/check", "/issue");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        cancelled.Location.ShouldBe(second, cancelled.Text);
        (await cara.GetAsync(second)).Text.ShouldContain("On the side of the supervisors.");
        (await cara.GetAsync(first)).Status.ShouldBe(HttpStatusCode.OK);
        (await cara.GetAsync(record)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await cara.GetAsync(first)).Body.ShouldNotContain(record);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Obligations.AnyAsync(row => row.PersonId == scene.Ben && row.Kind == ObligationKind.RebookSession))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_supervisor_of_a_joint_session_supervises_somebody_here()
    {
        var scene = await SetAsync("o9");
        using var ada = await portal.SignedInAs("ada@o9.example");
        var foreign = await portal.PersonOf(DemoAccounts.Supervisor(Accounts.Larkhaven));

        foreach (var other in new[] { scene.Dan, scene.Ben, scene.Ada, foreign })
        {
            var answer = await ada.SubmitAsync($"/sessions/new?person={scene.Ben}", "/sessions", ("Choice", "other"), ("Date", Today), ("Kind", "Joint"), ("OtherSupervisor", other.ToString()));

            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Text.ShouldContain("Choose the other supervisor");
        }

        (await ada.SubmitAsync($"/sessions/new?person={scene.Ben}", "/sessions", ("Choice", "other"), ("Date", Today), ("Kind", "Peer"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_ad_hoc_session_is_recorded_and_signed_and_moves_no_date()
    {
        var scene = await SetAsync("o10");
        using var ada = await portal.SignedInAs("ada@o10.example");
        using var ben = await portal.SignedInAs("ben@o10.example");
        var before = await DueAsync(scene.Ben);
        var address = (await BookAsync(ada, scene, ("Kind", "AdHoc"))).Location!;

        await ada.SubmitAsync($"{address}/holding", "/holding", ("Then", "later"));
        var begun = await ada.SubmitAsync(address, "/record");
        var record = begun.Location!.Replace("/draft", "", StringComparison.Ordinal);
        await ada.SubmitAsync($"{record}/draft", "/draft", (RecordScene.Support, "What to do before Friday."));
        await ada.SubmitAsync($"{record}/check", "/issue");
        var signed = await ben.SubmitAsync(record, "/sign-off", ("Answer", "Sign"));

        signed.Location.ShouldBe(record, signed.Text);
        (await ben.GetAsync(record)).Title.ShouldContain("Ad hoc session of");
        (await DueAsync(scene.Ben)).ShouldBe(before);
        (await ada.GetAsync("/monitoring")).Body.ShouldNotContain(address);
    }

    [Fact]
    public async Task An_agreed_peer_session_is_moved_at_once_and_the_other_is_told()
    {
        var scene = await SetAsync("o11");
        using var ben = await portal.SignedInAs("ben@o11.example");
        using var dan = await portal.SignedInAs("dan@o11.example");
        var address = (await ben.SubmitAsync("/sessions/peer", "/sessions/peer", ("Colleague", scene.Dan.ToString()), ("Date", "12 December 2025"), ("Agreed", "true"))).Location!;

        var moved = await dan.SubmitAsync($"{address}/move", "/move", ("Date", "15 December 2025"), ("Why", "Training that day"));

        moved.Location.ShouldBe(address, moved.Text);
        var session = await portal.SessionAsync(Guid.Parse(address.Split('/')[^1]));
        (session.PlannedFor, session.AgreedOn).ShouldBe((new DateOnly(2025, 12, 15), null));
        (await ben.GetAsync(address)).HasForm("/agreement").ShouldBeTrue();
    }

    private const string Today = "26 November 2025";

    private static Task<Page> BookAsync(Browser browser, Scene scene, params (string Name, string Value)[] fields) =>
        AnywayAsync(browser, $"/sessions/new?person={scene.Ben}", "/sessions", [("Choice", "other"), ("Date", Today), .. fields]);

    private static async Task<string> JointAsync(Browser browser, Scene scene, bool leads, string day = Today)
    {
        var answer = await AnywayAsync(
            browser, $"/sessions/new?person={scene.Ben}", "/sessions", [("Choice", "other"), ("Date", day), ("Kind", "Joint"), ("OtherSupervisor", scene.Cara.ToString()), ("OtherLeads", leads ? "true" : "false")]);
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        return answer.Location!;
    }

    /// <summary>Books it, and books it anyway where the page warns first.</summary>
    private static async Task<Page> AnywayAsync(Browser browser, string path, string action, (string Name, string Value)[] fields)
    {
        var answer = await browser.SubmitAsync(path, action, fields);
        return answer.Status == HttpStatusCode.UnprocessableEntity ? await browser.PostAsync(answer.Form(action)) : answer;
    }

    private Task<DateOnly?> DueAsync(Guid person) => portal.WithinAsync(
        Accounts.Supervisor, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession).Select(row => row.DueOn).SingleAsync());

    private async Task<Scene> SetAsync(string key)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var ada = await cast.JoinsAsync($"ada@{key}.example", new(2025, 6, 2));
        var ben = await cast.JoinsAsync($"ben@{key}.example", new(2025, 6, 2), ada);
        var cara = await cast.JoinsAsync($"cara@{key}.example", new(2025, 6, 2));
        var dan = await cast.JoinsAsync($"dan@{key}.example", new(2025, 6, 2), cara);
        return new Scene(cast, ada, ben, cara, dan);
    }

    private sealed record Scene(Cast Cast, Guid Ada, Guid Ben, Guid Cara, Guid Dan);
}
