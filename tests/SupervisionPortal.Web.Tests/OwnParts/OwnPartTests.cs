using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.OwnParts;

/// <summary>Westmere, where an administrator has left the heading of professional development to the supervisee.</summary>
public sealed class OwnPartTests
{
    private const string Template = "/organisation/templates/record-personal";
    private const string Own = "answers/professional-development/development.Text";
    private const string Words = "I read two papers on kinship care and tried one thing from them.";

    [Fact]
    public async Task What_the_supervisee_writes_stands_in_the_supervisors_draft_to_be_read_and_goes_out_with_it()
    {
        await using var portal = await LeavingItToThemAsync();
        var session = await portal.HeldSessionAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var home = await supervisee.GetAsync("/");

        var saved = await supervisee.SubmitAsync($"/sessions/{session}/own-part", "/own-part", (Own, Words));
        var record = (await supervisor.SubmitAsync($"/sessions/{session}", "/record")).Location!.Split('/')[2];
        var draft = await supervisor.GetAsync($"/records/{record}/draft");
        await supervisor.PostAsync(draft.Form("/draft"), (RecordScene.Support, "Well."), (Own, "Forged by another hand."));
        var sent = await supervisor.SubmitAsync($"/records/{record}/check", "/issue");

        home.FindAll($"a[href='/sessions/{session}/own-part']").Count.ShouldBe(1);
        (await supervisee.GetAsync("/")).FindAll($"a[href='/sessions/{session}/own-part']").ShouldBeEmpty();
        saved.Location.ShouldBe($"/sessions/{session}");
        draft.Text.ShouldContain(Words);
        draft.FindAll($"[name='{Own}']").ShouldBeEmpty();
        sent.Location.ShouldBe($"/records/{record}", sent.Text);
        var issued = (await portal.RecordAsync(Guid.Parse(record))).Latest!.Read();
        issued.Read("professional-development/development").ShouldBe(Words);
        var page = await supervisee.GetAsync($"/records/{record}");
        page.Text.ShouldContain("In the supervisee’s own words");
        page.Text.ShouldNotContain("Forged");
    }

    [Fact]
    public async Task Nothing_is_sent_that_the_supervisor_has_not_read()
    {
        await using var portal = await LeavingItToThemAsync();
        var record = await portal.BegunAsync();
        var session = (await portal.RecordAsync(record)).SessionId;
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{record}/draft", "/draft", (RecordScene.Support, "Well."));
        var check = (await supervisor.GetAsync($"/records/{record}/check")).Form("/issue");
        await supervisee.SubmitAsync($"/sessions/{session}/own-part", "/own-part", (Own, Words));

        var refused = await supervisor.PostAsync(check);
        var sent = await supervisor.PostAsync(refused.Form("/issue"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("The text was changed since you opened this page.");
        refused.Text.ShouldContain(Words);
        sent.Location.ShouldBe($"/records/{record}");
    }

    [Fact]
    public async Task Once_it_is_sent_it_is_closed_and_what_is_typed_too_late_is_kept_on_the_page()
    {
        await using var portal = await LeavingItToThemAsync();
        var record = await portal.BegunAsync();
        var session = (await portal.RecordAsync(record)).SessionId;
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var open = (await supervisee.GetAsync($"/sessions/{session}/own-part")).Form("/own-part");
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{record}/draft", "/draft", (RecordScene.Support, "Well."));
        await supervisor.SubmitAsync($"/records/{record}/check", "/issue");

        var late = await supervisee.PostAsync(open, (Own, Words));
        var closed = await supervisee.GetAsync($"/sessions/{session}/own-part");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("The record was sent");
        late.Body.ShouldContain(Words);
        closed.HasForm("/own-part").ShouldBeFalse();
        (await portal.WithinAsync(Accounts.Supervisor, db => db.OwnParts.AnyAsync(row => row.SessionId == session))).ShouldBeFalse();
        (await supervisee.GetAsync($"/sessions/{session}")).FindAll("a[href$='/own-part']").ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_supervisor_amends_the_supervisee_writes_on_and_a_finished_record_is_closed_for_good()
    {
        await using var portal = await LeavingItToThemAsync();
        var record = await portal.BegunAsync();
        var session = (await portal.RecordAsync(record)).SessionId;
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisee.SubmitAsync($"/sessions/{session}/own-part", "/own-part", (Own, Words));
        await supervisor.SubmitAsync($"/records/{record}/draft", "/draft", (RecordScene.Support, "Well."));
        await supervisor.SubmitAsync($"/records/{record}/check", "/issue");
        await supervisor.SubmitAsync($"/records/{record}", "/amendment");

        await supervisee.SubmitAsync($"/sessions/{session}/own-part", "/own-part", (Own, $"{Words} It helped."));
        var sent = await supervisor.SubmitAsync($"/records/{record}/check", "/amendment/issue", ("WhatChanged", "They added what came of it."), ("TalkedOver", "true"));
        await portal.SignedAsync(record);

        sent.Location.ShouldBe($"/records/{record}", sent.Text);
        var versions = (await portal.RecordAsync(record)).Versions.OrderBy(version => version.Number).Select(version => version.Read().Read("professional-development/development"));
        versions.ShouldBe([Words, $"{Words} It helped."]);
        (await supervisee.PostAnywayAsync($"/sessions/{session}/own-part", (Own, "After the end."), ("Revision", "2"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_required_heading_of_theirs_is_asked_of_them_or_looked_at()
    {
        await using var portal = await LeavingItToThemAsync(("Required", "true"));
        var record = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{record}/draft", "/draft", (RecordScene.Support, "Well."));

        var refused = await supervisor.GetAsync($"/records/{record}/check");
        await supervisor.SubmitAsync($"/records/{record}/draft", "/draft", ("sections/professional-development.NothingToRaise", "true"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var link = refused.Find(".govuk-error-summary a");
        link.TextContent.ShouldContain("Ask the supervisee to write their part");
        refused.FindAll(link.GetAttribute("href")!).Count.ShouldBe(1);
        (await supervisor.GetAsync($"/records/{record}/check")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_windows_never_overwrite_each_other_and_both_texts_are_shown()
    {
        await using var portal = await LeavingItToThemAsync();
        var session = await portal.HeldSessionAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/sessions/{session}/own-part")).Form("/own-part");
        await supervisee.PostForJsonAsync(form, (Own, Words));

        var byScript = await supervisee.PostForJsonAsync(form, (Own, "Typed in another tab."));
        var behind = await supervisee.PostAsync(form, (Own, "Typed in another tab."));
        var saved = await supervisee.PostAsync(behind.Form("/own-part"));

        byScript.Status.ShouldBe(HttpStatusCode.Conflict);
        byScript.Json.GetProperty("fields").GetProperty(Own).GetString().ShouldBe(Words);
        behind.Text.ShouldContain(Words);
        behind.Form("/own-part")[Own].ShouldBe("Typed in another tab.");
        saved.Location.ShouldBe($"/sessions/{session}");
        (await supervisee.PostForJsonAsync((await supervisee.GetAsync($"/sessions/{session}/own-part")).Form("/own-part"), (Own, new string('x', RecordContent.TextLength + 1)))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task It_is_the_supervisees_alone_and_where_no_heading_is_theirs_there_is_none()
    {
        await using var portal = await LeavingItToThemAsync();
        var session = await portal.HeldSessionAsync();
        foreach (var account in new[] { Accounts.Supervisor, Accounts.SeniorManager, Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(account);
            (await browser.GetAsync($"/sessions/{session}/own-part")).Status.ShouldBe(HttpStatusCode.NotFound, account);
            (await browser.PostAnywayAsync($"/sessions/{session}/own-part", (Own, "Planted"), ("Revision", "0"))).Status.ShouldBe(HttpStatusCode.NotFound, account);
        }

        await using var untouched = new PortalFactory();
        using var supervisee = await untouched.SignedInAs(Accounts.Supervisee);
        (await supervisee.GetAsync($"/sessions/{await untouched.HeldSessionAsync()}/own-part")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_organisation_that_asks_it_of_its_workers_shows_it_before_the_session_too()
    {
        await using var portal = new PortalFactory();
        var account = DemoAccounts.Supervisee(DemoAccounts.Of("surrey"));
        using var supervisee = await portal.SignedInAs(account);
        var session = await portal.WithinAsync(account, db => db.OwnParts.Select(row => row.SessionId).SingleAsync());

        var preparation = await supervisee.GetAsync($"/sessions/{session}/preparation");
        var page = await supervisee.GetAsync($"/sessions/{session}/own-part");

        preparation.FindAll($"a[href='/sessions/{session}/own-part']").Count.ShouldBe(1);
        page.Form("/own-part")["answers/reflection/reflection-discussed.Text"]!.ShouldStartWith("I went into the visit");
    }

    private static async Task<PortalFactory> LeavingItToThemAsync(params (string Name, string Value)[] more)
    {
        var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        await browser.PostAnywayAsync($"{Template}/draft");
        await browser.SubmitAsync($"{Template}/draft/headings/professional-development", "/professional-development", [("FilledBy", "Supervisee"), .. more]);
        (await browser.SubmitAsync($"{Template}/draft", "/publication", ("Why", "Workers asked for it."))).Location.ShouldBe(Template);
        (await browser.GetAsync("/organisation/templates")).Text.ShouldContain("some headings the supervisee");
        (await browser.GetAsync(Template)).Text.ShouldContain("The supervisee fills it in.");
        return portal;
    }
}
