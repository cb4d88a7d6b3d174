using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Actions;

public sealed class ActionsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Either_of_the_two_says_how_an_action_stands_and_the_other_is_told_once_a_day_and_never_what()
    {
        var action = await AgreedAsync(portal);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var said = await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "UnderWay"), ("Text", "Rang the school twice."));
        await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "Done"));
        var seen = await supervisor.GetAsync($"/actions/{action}");
        await supervisor.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "Stuck"), ("Text", "It was another school."));

        said.Location.ShouldBe($"/actions/{action}");
        seen.FindAll(".event-list li").Select(line => line.TextContent.Trim()).First().ShouldContain("Done");
        seen.Text.ShouldContain("Rang the school twice.");
        (await supervisee.GetAsync($"/people/{await portal.PersonOf(Accounts.Supervisee)}/actions")).Text.ShouldContain("Said to be stuck");
        var told = await portal.WithinAsync(Accounts.Supervisor, db => db.Notices.Where(row => row.Kind == NoticeKind.ActionReported && row.Path == $"/actions/{action}").ToListAsync());
        told.Select(row => row.PersonId).ShouldBe([await portal.PersonOf(Accounts.Supervisor), await portal.PersonOf(Accounts.Supervisee)], ignoreOrder: true);
        (await supervisor.GetAsync("/notices")).Text.ShouldNotContain("Rang the school");
    }

    [Fact]
    public async Task It_stands_beside_the_action_when_the_next_record_is_written_and_decides_nothing()
    {
        await using var own = new PortalFactory();
        var action = await AgreedAsync(own);
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);
        await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "Stuck"), ("Text", "Nobody answers there."));
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);
        var session = await own.HeldSessionAsync();

        var draft = await supervisor.FollowAsync(await supervisor.SubmitAsync($"/sessions/{session}", "/record"));

        draft.Text.ShouldContain("reported: stuck, today, 10am: “Nobody answers there.”");
        draft.Form("/draft")[$"last/{action}.Outcome"].ShouldBeNull();
    }

    [Fact]
    public async Task Once_a_record_said_what_became_of_it_there_is_nothing_to_report()
    {
        var action = await AgreedAsync(portal);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/actions/{action}")).Form("/reports").With(("Standing", "Done"));
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var row = await db.Actions.SingleAsync(candidate => candidate.Id == action);
            row.Answer(ActionOutcome.Done, null, row.RecordId!.Value);
            await db.SaveChangesAsync();
        });

        var late = await supervisee.PostAsync(form);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("A record has said what became of this action.");
        late.FindAll("form[action$='/reports']").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_missing_is_said_and_posted_twice_it_is_said_once()
    {
        var action = await AgreedAsync(portal);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var nothing = await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Text", "Kept."));
        var stuck = await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "Stuck"), ("Text", " "));
        var long_ = await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "Done"), ("Text", new string('x', ActionReport.TextLength + 1)));
        var form = (await supervisee.GetAsync($"/actions/{action}")).Form("/reports").With(("Standing", "Done"));
        await supervisee.PostAsync(form);
        await supervisee.PostAsync(form);

        (nothing.Status, nothing.Form("/reports")["Text"]).ShouldBe((HttpStatusCode.UnprocessableEntity, "Kept."));
        nothing.Text.ShouldContain("Choose how it stands");
        stuck.Text.ShouldContain("Say what it is stuck on.");
        long_.Text.ShouldContain("Use at most 1000 characters, not 1001");
        (await portal.WithinAsync(Accounts.Supervisee, db => db.ActionReports.CountAsync(row => row.ActionId == action))).ShouldBe(1);
    }

    [Fact]
    public async Task For_anybody_else_and_before_the_record_is_sent_there_is_no_such_action()
    {
        var action = await AgreedAsync(portal);
        foreach (var account in new[] { Accounts.SeniorManager, Diary.QualityAssurance, Accounts.Administrator, Accounts.Stranger })
        {
            using var other = await portal.SignedInAs(account);

            (await other.GetAsync($"/actions/{action}")).Status.ShouldBe(HttpStatusCode.NotFound, account);
            (await other.PostAnywayAsync($"/actions/{action}/reports", ("Standing", "Done"))).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }
    }

    [Fact]
    public async Task An_action_an_amendment_takes_out_stays_as_dropped_where_somebody_reported_on_it()
    {
        await using var own = new PortalFactory();
        var action = await AgreedAsync(own);
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);
        await supervisee.SubmitAsync($"/actions/{action}", "/reports", ("Standing", "Done"));
        var record = await own.WithinAsync(Accounts.Supervisor, db => db.Actions.Where(row => row.Id == action).Select(row => row.RecordId).SingleAsync());
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{record}", "/amendment");
        await supervisor.SubmitAsync($"/records/{record}/draft", "/draft", ("Remove", action.ToString()));

        var sent = await supervisor.SubmitAsync($"/records/{record}/check", "/amendment/issue", ("WhatChanged", "We had not agreed it."), ("TalkedOver", "true"));

        sent.Location.ShouldBe($"/records/{record}", sent.Text);
        (await own.WithinAsync(Accounts.Supervisor, db => db.Actions.SingleAsync(row => row.Id == action))).Outcome.ShouldBe(ActionOutcome.Dropped);
    }

    private static async Task<Guid> AgreedAsync(PortalFactory portal)
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Management, "Leave."), ("Actions[0].What", "Ask the school"), ("Actions[0].Why", "She has not been seen there."), ("Actions[0].ByWhen", "12/12/2025"));
        (await supervisor.SubmitAsync($"/records/{id}/check", "/issue")).Location.ShouldBe($"/records/{id}");
        return await portal.WithinAsync(Accounts.Supervisor, db => db.Actions.Where(row => row.RecordId == id).Select(row => row.Id).SingleAsync());
    }
}
