using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationReminders;

public sealed class RemindersTests
{
    [Fact]
    public async Task An_administrator_says_when_people_are_reminded()
    {
        await using var portal = new PortalFactory();
        using var administrator = await portal.SignedInAs(Accounts.Administrator);
        var form = (await administrator.GetAsync("/organisation/reminders")).Form("/reminders");

        var answer = await administrator.PostAsync(form, ("BeforeSession", "1"), ("WaitingSupervisee", ""), ("WaitingSupervisor", "15"));
        var again = await administrator.PostAsync(form, ("BeforeSession", "1"), ("WaitingSupervisee", ""), ("WaitingSupervisor", "15"));

        (form["BeforeSession"], form["WaitingSupervisee"], form["WaitingSupervisor"]).ShouldBe(("2", "5", "10"));
        new[] { answer, again }.ShouldAllBe(page => page.Location == "/organisation/reminders");
        var kept = await SettingsAsync(portal);
        (kept.BeforeSession, kept.WaitingSupervisee, kept.WaitingSupervisor).ShouldBe((1, null, 15));
    }

    [Fact]
    public async Task The_tabs_of_the_organisation_lead_there()
    {
        await using var portal = new PortalFactory();
        using var administrator = await portal.SignedInAs(Accounts.Administrator);

        (await administrator.GetAsync("/organisation/settings")).FindAll("a[href='/organisation/reminders']").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Reminders");
        (await administrator.GetAsync("/organisation/reminders")).Find("a[aria-current='page'][href='/organisation/reminders']").TextContent.Trim().ShouldBe("Reminders");
    }

    [Theory]
    [InlineData("BeforeSession", "21")]
    [InlineData("BeforeSession", "-1")]
    [InlineData("BeforeSession", "two")]
    [InlineData("WaitingSupervisee", "0")]
    [InlineData("WaitingSupervisor", "61")]
    public async Task A_number_the_portal_does_not_take_stays_in_its_field_with_a_sentence(string field, string typed)
    {
        await using var portal = new PortalFactory();
        using var administrator = await portal.SignedInAs(Accounts.Administrator);

        var answer = await administrator.SubmitAsync("/organisation/reminders", "/reminders", (field, typed));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Form("/reminders")[field].ShouldBe(typed);
        answer.Find($"#{field}-error").TextContent.ShouldContain("Type a whole number");
        (await SettingsAsync(portal)).BeforeSession.ShouldBe(2);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_shown_before_it_is_replaced()
    {
        await using var portal = new PortalFactory();
        using var first = await portal.SignedInAs(Accounts.Administrator);
        using var second = await portal.SignedInAs(Accounts.Administrator);
        var form = (await first.GetAsync("/organisation/reminders")).Form("/reminders");
        await second.SubmitAsync("/organisation/reminders", "/reminders", ("BeforeSession", "4"));

        var refused = await first.PostAsync(form, ("BeforeSession", "1"));
        var kept = await SettingsAsync(portal);
        var meant = await first.PostAsync(refused.Form("/reminders"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Now they are: before a session 4");
        kept.BeforeSession.ShouldBe(4);
        meant.Location.ShouldBe("/organisation/reminders");
        (await SettingsAsync(portal)).BeforeSession.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_changes_them()
    {
        await using var portal = new PortalFactory();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        (await supervisor.GetAsync("/organisation/reminders")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<ReminderSettings> SettingsAsync(PortalFactory portal) =>
        portal.WithinAsync(Accounts.Administrator, db => db.ReminderSettings.AsNoTracking().SingleAsync());
}
