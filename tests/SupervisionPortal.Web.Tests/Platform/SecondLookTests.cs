using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>Two requests that meet: the second has read, and is about to write, when the first one saves.</summary>
public sealed class SecondLookTests
{
    [Fact]
    public async Task A_session_held_by_a_double_click_is_held_once_and_both_clicks_go_on_to_the_record()
    {
        await using var portal = new PortalFactory();
        var id = await portal.PlanAsync(Diary.Today);

        var (first, second) = await SendTwiceAsync(portal, Accounts.Supervisor, $"/sessions/{id}/holding", "/holding", ("Cases[0].Discussed", "true"), ("Minutes", "70"));

        (second.Status, second.Location).ShouldBe((HttpStatusCode.TemporaryRedirect, $"/sessions/{id}/record"), second.Text);
        (first.Status, first.Location).ShouldBe((second.Status, second.Location));
        (await portal.SessionAsync(id)).Moves.Count(move => move.Verb == SessionVerb.Hold).ShouldBe(1);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.CaseDiscussions.CountAsync(row => row.SessionId == id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("cancellation")]
    [InlineData("move")]
    public async Task A_double_click_on_a_session_shows_it_as_done(string verb)
    {
        await using var portal = new PortalFactory();
        var id = await portal.PlanAsync(await portal.FreeDayAsync());
        (string, string)[] typed = [("By", "Both"), ("Reason", "Other"), ("Why", "Inspection."), ("Date", Diary.Field(await portal.FreeDayAsync(5)))];

        var (_, second) = await SendTwiceAsync(portal, Accounts.Supervisor, $"/sessions/{id}/{verb}", $"/{verb}", typed);

        second.Location.ShouldBe($"/sessions/{id}", second.Text);
        (await portal.SessionAsync(id)).Moves.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_double_click_sends_a_record_once()
    {
        await using var portal = new PortalFactory();
        var id = await portal.BegunAsync(cases: 1);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "Three hearings."), ("Actions[0].What", "Ask for a clerk"));

        var (_, second) = await SendTwiceAsync(portal, Accounts.Supervisor, $"/records/{id}/check", "/issue");

        second.Location.ShouldBe($"/records/{id}", second.Text);
        var record = await portal.RecordAsync(id);
        (record.VersionNumber, record.Signatures.Count, record.Versions.Count).ShouldBe((1, 1, 1));
    }

    [Theory]
    [InlineData("Sign")]
    [InlineData("Comment")]
    [InlineData("Disagree")]
    public async Task A_double_click_answers_a_record_once(string answer)
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();

        var (_, second) = await SendTwiceAsync(
            portal, Accounts.Supervisee, $"/records/{id}", "/sign-off", ("Answer", answer), ("Comment", "On 4 December."), ("Part", "whole"), ("View", "It was not so."));

        second.Location.ShouldBe($"/records/{id}", second.Text);
        var record = await portal.RecordAsync(id);
        (record.Signatures.Count, record.Notes.Count).ShouldBe((2, answer == "Sign" ? 0 : 1));
    }

    [Fact]
    public async Task Who_comes_second_with_something_else_is_told_by_the_rules_and_keeps_the_text()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        await using var slow = Meeting(portal, () => portal.SignedAsync(id));
        using var supervisee = await slow.SignedInAs(Accounts.Supervisee);

        var answer = await supervisee.SubmitAsync($"/records/{id}", "/sign-off", ("Answer", "Disagree"), ("Part", "whole"), ("View", "It was not so."));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("This record is closed for good");
        answer.Text.ShouldContain("It was not so.");
        (await portal.RecordAsync(id)).Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_saved_at_the_second_look_either_is_told_as_a_change_by_somebody()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        await using var slow = portal.Beside().With(services => Watch(services, _ => TouchAsync(portal, id)));
        using var supervisee = await slow.SignedInAs(Accounts.Supervisee);

        var answer = await supervisee.SubmitAsync($"/records/{id}", "/sign-off", ("Answer", "Comment"), ("Comment", "On 4 December."));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Somebody changed this");
        answer.Text.ShouldContain("On 4 December.");
    }

    /// <summary>Sends one form twice; the second is about to write when the first is through.</summary>
    private static async Task<(Page First, Page Second)> SendTwiceAsync(
        PortalFactory portal, string email, string path, string action, params (string Name, string Value)[] typed)
    {
        using var quick = await portal.SignedInAs(email);
        Form? form = null;
        Page? first = null;
        await using var slow = Meeting(portal, async () => first = await quick.PostAsync(form!, typed));
        using var late = await slow.SignedInAs(email);
        form = (await quick.GetAsync(path)).Form(action);
        var same = (await late.GetAsync(path)).Form(action);
        var second = await late.PostAsync(same, [.. typed, .. form.Fields.Where(field => field.Key == "FormId").Select(field => (field.Key, field.Value))]);
        return (first.ShouldNotBeNull("The second one saved nothing that could meet the first."), second);
    }

    private static PortalFactory Meeting(PortalFactory portal, Func<Task> first)
    {
        var met = false;
        return portal.Beside().With(services => Watch(services, async _ =>
        {
            if (!met)
            {
                met = true;
                await first();
            }
        }));
    }

    private static void Watch(IServiceCollection services, Func<int, Task> act) =>
        services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(new TransactionWatch(act)));

    private static Task TouchAsync(PortalFactory portal, Guid id) => portal.WithinAsync(Accounts.Supervisor, async db =>
    {
        db.Entry(await db.Records.SingleAsync(record => record.Id == id)).Property(record => record.VersionNumber).IsModified = true;
        await db.SaveChangesAsync();
    });
}
