using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Tests.Mail;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Notices;

/// <summary>The sweep that reminds, on the demonstration's history.</summary>
public sealed class RemindTests
{
    [Fact]
    public async Task Both_are_reminded_of_a_session_once()
    {
        await using var portal = new PortalFactory();
        var id = await portal.PlanAsync(await portal.FreeDayAsync(1), new TimeOnly(10, 0));

        await portal.SweepAsync(Remind.SweepName);
        var again = await portal.SweepAsync(Remind.SweepName);

        again.RowsTouched.ShouldBe(0);
        (await portal.ToldAsync(Accounts.Supervisee, $"/sessions/{id}/preparation")).ShouldBe([NoticeKind.SessionReminder]);
        (await portal.ToldAsync(Accounts.Supervisor, $"/sessions/{id}/preparation")).ShouldBe([NoticeKind.SessionReminder]);
    }

    [Fact]
    public async Task Before_seven_in_the_morning_nobody_is_reminded()
    {
        await using var portal = new PortalFactory();
        portal.Clock.Set(new DateTime(2025, 11, 27, 6, 59, 0, DateTimeKind.Utc));
        var id = await portal.PlanAsync(new DateOnly(2025, 11, 27), new TimeOnly(10, 0));

        (await portal.SweepAsync(Remind.SweepName)).Failure.ShouldBeNull();
        (await portal.ToldAsync(Accounts.Supervisee, $"/sessions/{id}/preparation")).ShouldBeEmpty();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.SweepAsync(Remind.SweepName);

        (await portal.ToldAsync(Accounts.Supervisee, $"/sessions/{id}/preparation")).ShouldBe([NoticeKind.SessionReminder]);
    }

    [Fact]
    public async Task The_organisation_can_switch_the_reminder_off()
    {
        await using var portal = new PortalFactory();
        using var administrator = await portal.SignedInAs(Accounts.Administrator);
        await administrator.SubmitAsync("/organisation/reminders", "/reminders", ("BeforeSession", ""));
        var id = await portal.PlanAsync(await portal.FreeDayAsync(1), new TimeOnly(10, 0));

        await portal.SweepAsync(Remind.SweepName);

        (await portal.ToldAsync(Accounts.Supervisee, $"/sessions/{id}/preparation")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_supervisee_is_reminded_before_silence_becomes_acceptance()
    {
        await using var portal = new PortalFactory();
        var id = await portal.IssuedAsync();
        portal.Clock.Set(new DateTime(2025, 12, 1, 12, 0, 0, DateTimeKind.Utc));
        await portal.SweepAsync(Remind.SweepName);
        (await portal.ToldAsync(Accounts.Supervisee, $"/records/{id}")).ShouldBe([NoticeKind.RecordToSign]);
        portal.Clock.Set(new DateTime(2025, 12, 2, 12, 0, 0, DateTimeKind.Utc));
        await portal.SweepAsync(Remind.SweepName);

        (await portal.ToldAsync(Accounts.Supervisee, $"/records/{id}")).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordWindowEnds], ignoreOrder: true);
    }

    [Fact]
    public async Task What_becomes_overdue_is_told_once_for_each_due_date_to_whoever_it_binds()
    {
        await using var portal = new PortalFactory();
        var person = await portal.PersonOf(Accounts.Supervisee);
        var due = await portal.WithinAsync(Accounts.Supervisee, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.HoldSession).Select(row => row.DueOn).SingleAsync());
        var later = due!.Value.AddDays(1).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        portal.Clock.Set(later < portal.Clock.Now ? portal.Clock.Now : later);

        await portal.SweepAsync(Remind.SweepName);
        await portal.SweepAsync(Remind.SweepName);

        foreach (var email in new[] { Accounts.Supervisee, Accounts.Supervisor })
        {
            var reader = await portal.PersonOf(email);
            (await portal.WithinAsync(email, db => db.Notices.CountAsync(row => row.PersonId == reader && row.Kind == NoticeKind.OverdueSession && row.AboutId == person && row.On == due))).ShouldBe(1, email);
        }
    }

    [Fact]
    public async Task Two_portals_that_remind_at_once_tell_everything_once()
    {
        await using var portal = new PortalFactory();
        portal.Clock.Set(new DateTime(2025, 12, 3, 12, 0, 0, DateTimeKind.Utc));
        await using var beside = portal.Beside();

        var runs = await Task.WhenAll(portal.SweepAsync(Remind.SweepName), beside.SweepAsync(Remind.SweepName));

        runs.Select(run => run.Failure).ShouldBe([null, null]);
        (await portal.SweepAsync(Remind.SweepName)).RowsTouched.ShouldBe(0);
        var twice = await portal.WithinAsync(Accounts.Supervisee, db => db.Notices.GroupBy(row => new { row.PersonId, row.Key }).CountAsync(group => group.Count() > 1));
        twice.ShouldBe(0);
    }
}
