using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Shared.Notices;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Notices;

public sealed class NoticesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Every_kind_has_its_sentence()
    {
        var texts = portal.Services.GetRequiredService<IStringLocalizer<NoticeTexts>>();

        Enum.GetValues<NoticeKind>().Where(kind => texts[$"Notice.{kind}"].ResourceNotFound).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_sent_is_told_to_the_supervisee_without_a_word_of_it()
    {
        var id = await portal.IssuedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var page = await supervisee.GetAsync("/notices");

        page.Text.ShouldContain("sent you a supervision record to read and sign by Wednesday 3 December");
        page.Body.ShouldNotContain("Three hearings");
        (await portal.ToldAsync(Accounts.Supervisee, $"/records/{id}")).ShouldBe([NoticeKind.RecordToSign]);
        (await portal.ToldAsync(Accounts.Supervisor, $"/records/{id}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_told_to_the_supervisor_and_an_amendment_to_the_supervisee()
    {
        var id = await portal.IssuedAsync();
        await portal.DisputedAsync(id);
        await portal.AmendedAsync(id);
        await portal.SignedAsync(id);

        (await portal.ToldAsync(Accounts.Supervisor, $"/records/{id}")).ShouldBe([NoticeKind.RecordDisputed, NoticeKind.RecordSigned], ignoreOrder: true);
        (await portal.ToldAsync(Accounts.Supervisee, $"/records/{id}")).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordAmendedToSign], ignoreOrder: true);
    }

    [Fact]
    public async Task A_lapse_is_told_to_both_once_however_often_the_sweep_runs()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        own.Clock.Set(new DateTime(2025, 12, 4, 6, 0, 0, DateTimeKind.Utc));
        var sweeps = own.Services.GetRequiredService<SweepRunner>();

        await sweeps.RunAsync(AcceptLapsedRecords.SweepName, byHand: true, CancellationToken.None);
        await sweeps.RunAsync(AcceptLapsedRecords.SweepName, byHand: true, CancellationToken.None);

        (await own.ToldAsync(Accounts.Supervisee, $"/records/{id}")).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordLapsed], ignoreOrder: true);
        (await own.ToldAsync(Accounts.Supervisor, $"/records/{id}")).ShouldBe([NoticeKind.RecordLapsed]);
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);
        (await supervisee.GetAsync("/notices")).Text.ShouldContain("You did not answer the record of your supervision on Tuesday 25 November in time");
    }

    [Fact]
    public async Task A_reading_for_a_purpose_is_told_and_one_by_the_two_is_not()
    {
        var id = await portal.IssuedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.GetAsync($"/records/{id}");
        using var quality = await portal.SignedInAs(DemoAccounts.QualityAssurance(Accounts.Westmere));
        var opened = await quality.SubmitAsync($"/records/{id}", "/openings", ("Purpose", "QualityAssurance"));
        await quality.GetAsync($"/records/{id}");

        opened.Location.ShouldBe($"/records/{id}", opened.Text);
        (await portal.ToldAsync(Accounts.Supervisee, $"/records/{id}")).ShouldBe([NoticeKind.RecordToSign, NoticeKind.RecordRead], ignoreOrder: true);
    }

    [Fact]
    public async Task A_session_moved_and_cancelled_is_told_to_the_other()
    {
        var id = await portal.PlanAsync(await portal.FreeDayAsync(9), new TimeOnly(10, 0));
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var moved = await supervisee.SubmitAsync($"/sessions/{id}/move", "/move", ("Date", Diary.Field(await portal.FreeDayAsync(11))), ("Why", "A hearing"));
        if (moved.Status == HttpStatusCode.UnprocessableEntity)
        {
            moved = await supervisee.PostAsync(moved.Form("/move"));
        }

        moved.Location.ShouldBe($"/sessions/{id}", moved.Text);
        (await supervisee.SubmitAsync($"/sessions/{id}/cancellation", "/cancellation", ("By", "Supervisee"), ("Reason", "Sickness"))).Location.ShouldBe($"/sessions/{id}");
        (await portal.ToldAsync(Accounts.Supervisor, $"/sessions/{id}")).ShouldBe([NoticeKind.SessionMoved, NoticeKind.SessionCancelled], ignoreOrder: true);
        (await portal.ToldAsync(Accounts.Supervisee, $"/sessions/{id}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_head_of_the_page_counts_what_is_new_and_opening_one_reads_it()
    {
        await using var own = new PortalFactory();
        var id = await own.IssuedAsync();
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);
        var before = await own.NewAsync(Accounts.Supervisee);
        var page = await supervisee.GetAsync("/notices");
        page.Find(".masthead__notices").TextContent.ShouldContain($"{before} new");

        var notice = await own.WithinAsync(Accounts.Supervisee, db => db.Notices.Where(row => row.Path == $"/records/{id}").Select(row => row.Id).SingleAsync());
        var opened = await supervisee.PostAsync(page.Form($"/notices/{notice}/opening"));

        opened.Location.ShouldBe($"/records/{id}");
        (await own.NewAsync(Accounts.Supervisee)).ShouldBe(before - 1);
        (await supervisee.PostAsync(page.Form($"/notices/{notice}/reading"))).Location.ShouldBe("/notices");
        (await own.NewAsync(Accounts.Supervisee)).ShouldBe(before - 1);
    }

    [Fact]
    public async Task All_are_read_at_once_but_what_came_after_the_page_was_shown_stays_new()
    {
        await using var own = new PortalFactory();
        await own.IssuedAsync();
        using var supervisee = await own.SignedInAs(Accounts.Supervisee);
        var page = await supervisee.GetAsync("/notices");
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        await own.IssuedAsync();

        var answer = await supervisee.PostAsync(page.Form("/notices/reading"));

        answer.Location.ShouldBe("/notices");
        (await own.NewAsync(Accounts.Supervisee)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_reads_anothers_notice()
    {
        var id = await portal.IssuedAsync();
        var notice = await portal.WithinAsync(Accounts.Supervisee, db => db.Notices.Where(row => row.Path == $"/records/{id}").Select(row => row.Id).SingleAsync());
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        (await supervisor.PostAnywayAsync($"/notices/{notice}/opening")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.PostAnywayAsync($"/notices/{notice}/reading")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.GetAsync("/notices")).Body.ShouldNotContain(notice.ToString());
        (await portal.WithinAsync(Accounts.Supervisee, db => db.Notices.AsNoTracking().SingleAsync(row => row.Id == notice))).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_same_is_never_told_twice()
    {
        var person = await portal.PersonOf(Accounts.Supervisee);
        await portal.WithinAsync(Accounts.Supervisee, async db =>
        {
            db.Notices.Add(new Notice(person, NoticeKind.SessionBooked, "told-once", "/", portal.Clock.Now));
            await db.SaveChangesAsync();
            db.Notices.Add(new Notice(person, NoticeKind.SessionBooked, "told-once", "/", portal.Clock.Now));
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
    }
}
