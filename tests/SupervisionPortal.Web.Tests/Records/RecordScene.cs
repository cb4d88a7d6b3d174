using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

/// <summary>A session of Westmere's supervisee that was just held, and its record as far as a test needs it. Westmere gives 5 working days and takes silence as acceptance.</summary>
public static class RecordScene
{
    public const string Management = "answers/toil-leave-sickness/toil.Text";
    public const string Support = "answers/personal-discussion/personal.Text";

    public static readonly DateOnly HeldOn = new(2025, 11, 25);

    public static async Task<Guid> HeldSessionAsync(this PortalFactory portal, int cases = 0)
    {
        var supervisee = await portal.PersonOf(Accounts.Supervisee);
        var supervisor = new Actor(await portal.PersonOf(Accounts.Supervisor), Relation.Supervisor);
        return await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var booked = new DateTime(2025, 11, 20, 9, 0, 0, DateTimeKind.Utc);
            var session = Session.Plan(supervisee, supervisor.PersonId, SessionKind.OneToOne, HeldOn, new TimeOnly(10, 0), 90, "Room 2.04", supervisor, booked, new DateOnly(2025, 11, 20));
            session.Hold(HeldOn, 90, cases > 0, supervisor, portal.Clock.Now, new DateOnly(2025, 11, 26));
            db.Sessions.Add(session);
            for (var i = 0; i < cases; i++)
            {
                var discussed = new Domain.Cases.Case($"T-{Guid.NewGuid():n}"[..12], CaseCategory.ChildProtection, supervisee, new DateOnly(2025, 9, 1)) { Label = "K (9)" };
                db.Cases.Add(discussed);
                db.CaseDiscussions.Add(new CaseDiscussion(discussed.Id, supervisee, session.Id, HeldOn, planReviewed: false));
            }

            await db.SaveChangesAsync();
            return session.Id;
        });
    }

    /// <summary>Begins the record as the supervisor does, on the session's page.</summary>
    public static async Task<Guid> BegunAsync(this PortalFactory portal, int cases = 0)
    {
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var session = await portal.HeldSessionAsync(cases);
        var answer = await supervisor.SubmitAsync($"/sessions/{session}", "/record");
        return Guid.Parse(answer.Location!.Split('/')[2]);
    }

    /// <summary>Begins, writes, checks, signs and sends it.</summary>
    public static async Task<Guid> IssuedAsync(this PortalFactory portal, int cases = 0)
    {
        var id = await portal.BegunAsync(cases);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (Support, "Three hearings in one month were too many."), (Management, "Leave agreed for 5 December."));
        var sent = await supervisor.SubmitAsync($"/records/{id}/check", "/issue");
        sent.Location.ShouldBe($"/records/{id}", sent.Text);
        return id;
    }

    public static async Task AnsweredAsync(this PortalFactory portal, Guid id, params (string Name, string Value)[] answer)
    {
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var done = await supervisee.SubmitAsync($"/records/{id}", "/sign-off", answer);
        done.Location.ShouldBe($"/records/{id}", done.Text);
    }

    public static Task SignedAsync(this PortalFactory portal, Guid id) => portal.AnsweredAsync(id, ("Answer", "Sign"));

    public static Task DisputedAsync(this PortalFactory portal, Guid id) =>
        portal.AnsweredAsync(id, ("Answer", "Disagree"), ("Part", "personal-discussion"), ("View", "I did not ask to come off duty."));

    /// <summary>Issues the next version as the supervisor does.</summary>
    public static async Task AmendedAsync(this PortalFactory portal, Guid id, string text = "Two hearings in one month were too many.")
    {
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}", "/amendment");
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (Support, text));
        var sent = await supervisor.SubmitAsync($"/records/{id}/check", "/amendment/issue", ("WhatChanged", "There were two hearings."), ("TalkedOver", "true"));
        sent.Location.ShouldBe($"/records/{id}", sent.Text);
    }

    public static Task<SupervisionRecord> RecordAsync(this PortalFactory portal, Guid id) => portal.WithinAsync(Accounts.Supervisor, db => db.Records.AsNoTracking()
        .Include(row => row.Versions).Include(row => row.Signatures).Include(row => row.Notes).Include(row => row.Moves).SingleAsync(row => row.Id == id));

    public static Task<RecordDraft> DraftAsync(this PortalFactory portal, Guid id) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.RecordDrafts.AsNoTracking().SingleAsync(row => row.RecordId == id));

    /// <summary>A token for a post that no page offers a form for.</summary>
    public static async Task<KeyValuePair<string, string>> TokenAsync(this Browser browser)
    {
        var form = (await browser.GetAsync("/records")).Form("/sign-out");
        return new("__RequestVerificationToken", form["__RequestVerificationToken"]!);
    }

    public static async Task<Page> PostAnywayAsync(this Browser browser, string path, params (string Name, string Value)[] fields) =>
        await browser.PostAsync(path, [await browser.TokenAsync(), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
}
