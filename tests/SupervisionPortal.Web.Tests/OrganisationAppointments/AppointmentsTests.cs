using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationAppointments;

public sealed class AppointmentsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_duty_is_given_once_and_opens_what_belongs_to_it_until_it_ends()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var worker = await cast.JoinsAsync("ben@a1.example", new(2024, 1, 8));
        var manager = await cast.JoinsAsync("sue@a1.example", new(2024, 1, 8));
        using var theirs = await portal.SignedInAs("sue@a1.example");
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = (await browser.GetAsync($"/organisation/appointments/new?person={manager}")).Form("/appointments").With(("Kind", "SeniorManager"), ("Unit", cast.Team.ToString()), ("From", "26 November 2025"));
        (await theirs.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        again.Location.ShouldBe(answer.Location);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Sue Cast: Senior manager, from Wednesday 26 November.");
        var duty = await portal.WithinAsync(Accounts.Administrator, db => db.Appointments.AsNoTracking().SingleAsync(row => row.PersonId == manager));
        (duty.Kind, duty.UnitId).ShouldBe((AppointmentKind.SeniorManager, cast.Team));
        (await theirs.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.OK);

        var end = (await browser.GetAsync($"/organisation/appointments/{duty.Id}/end")).Form("/end").With(("Until", "26 November 2025"));
        (await browser.PostAsync(end)).Location.ShouldBe("/organisation/appointments");
        (await browser.PostAsync(end)).Location.ShouldBe("/organisation/appointments");

        (await theirs.GetAsync($"/people/{worker}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/organisation/appointments?ended=true")).Text.ShouldContain("Sue Cast");
    }

    [Theory]
    [InlineData("Person", "", "Choose a person")]
    [InlineData("Kind", "", "Choose the duty")]
    [InlineData("From", "whenever", "Enter a date, like")]
    [InlineData("From", "1 January 2028", "Enter a day within the next twelve months")]
    [InlineData("Until", "20 November 2025", "Enter a day after the first day")]
    [InlineData("Until", "whenever", "Enter a date, like")]
    public async Task What_cannot_be_meant_is_said_and_nothing_is_given(string field, string typed, string sentence)
    {
        var worker = await new Cast(portal, Accounts.Administrator).JoinsAsync($"ben@{Guid.NewGuid():n}.example", new(2024, 1, 8));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = (await browser.GetAsync($"/organisation/appointments/new?person={worker}")).Form("/appointments").With(("Kind", "HumanResources"), ("From", "26 November 2025"));

        var page = await browser.PostAsync(form, (field, typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        page.Form("/appointments")["From"].ShouldBe(field == "From" ? typed : "26 November 2025");
        (await portal.WithinAsync(Accounts.Administrator, db => db.Appointments.AnyAsync(row => row.PersonId == worker))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_duty_is_not_given_twice_and_none_to_somebody_who_left()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var worker = await cast.JoinsAsync("ben@a3.example", new(2024, 1, 8));
        var leaver = await cast.JoinsAsync("eve@a3.example", new(2024, 1, 8));
        await cast.AppointAsync(worker, AppointmentKind.QualityAssurance);
        await cast.ChangeAsync(db => db.Posts.Single(row => row.PersonId == leaver).LeftOn = new(2025, 10, 1));
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var twice = await browser.SubmitAsync($"/organisation/appointments/new?person={worker}", "/appointments", ("Kind", "QualityAssurance"));
        var left = await browser.SubmitAsync("/organisation/appointments/new", "/appointments", ("Person", leaver.ToString()), ("Kind", "QualityAssurance"));

        twice.Text.ShouldContain("They have this duty already in that time.");
        left.Text.ShouldContain("Choose somebody who has not left");
        (await portal.WithinAsync(Accounts.Administrator, db => db.Appointments.CountAsync(row => row.PersonId == worker || row.PersonId == leaver))).ShouldBe(1);
    }

    [Fact]
    public async Task An_organisation_never_ends_its_last_administrator()
    {
        await using var own = new PortalFactory();
        var mine = await DutyAsync(own, await own.PersonOf(Accounts.Administrator));
        var other = await new Cast(own, Accounts.Administrator).JoinsAsync("olga@a4.example", new(2024, 1, 8));
        using var browser = await own.SignedInAs(Accounts.Administrator);

        var alone = await browser.SubmitAsync($"/organisation/appointments/{mine.Id}/end", "/end", ("Until", "26 November 2025"));
        await browser.SubmitAsync($"/organisation/appointments/new?person={other}", "/appointments", ("Kind", "Administrator"));
        var withoutPassword = await browser.SubmitAsync($"/organisation/appointments/{mine.Id}/end", "/end", ("Until", "26 November 2025"));
        await own.WithinAsync<bool>(Accounts.Administrator, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            return (await accounts.AddPasswordAsync((await accounts.FindByEmailAsync("olga@a4.example"))!, "a long enough password")).Succeeded;
        });
        var tooEarly = await browser.SubmitAsync($"/organisation/appointments/{mine.Id}/end", "/end", ("Until", "20 November 2025"));
        var ended = await browser.SubmitAsync($"/organisation/appointments/{mine.Id}/end", "/end", ("Until", "26 November 2025"));

        alone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        alone.Text.ShouldContain("Nobody else who can sign in is an administrator from that day on.");
        alone.Form("/end")["Until"].ShouldBe("26 November 2025");
        withoutPassword.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooEarly.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ended.Location.ShouldBe("/", ended.Text);
        (await browser.GetAsync("/organisation/people")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await DutyAsync(own, other)).Until.ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_end_each_other_at_the_same_moment_leave_one()
    {
        await using var own = new PortalFactory();
        var first = (await DutyAsync(own, await own.PersonOf(Accounts.Administrator))).Id;
        var cast = new Cast(own, Accounts.Administrator);
        var other = await cast.JoinsAsync("olga@a5.example", new(2024, 1, 8));
        await cast.AppointAsync(other, AppointmentKind.Administrator);
        var second = (await DutyAsync(own, other)).Id;

        await own.WithinAsync(Accounts.Administrator, async one => await own.WithinAsync(Accounts.Administrator, async two =>
        {
            var all = await one.Appointments.AsNoTracking().Where(row => row.Kind == AppointmentKind.Administrator).ToListAsync();
            (await one.Appointments.SingleAsync(row => row.Id == first)).End(Cast.Today, all);
            (await two.Appointments.SingleAsync(row => row.Id == second)).End(Cast.Today, all);
            await new Data.People.Administrators(one).MeetAsync(CancellationToken.None);
            await new Data.People.Administrators(two).MeetAsync(CancellationToken.None);
            await one.SaveChangesAsync();
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync());
        }));

        (await DutyAsync(own, other)).Until.ShouldBeNull();
    }

    [Fact]
    public async Task Ids_of_another_organisation_are_none_and_only_administrators_give_duties()
    {
        var foreigner = await portal.PersonOf(Accounts.Stranger);
        var unit = await portal.WithinAsync(Accounts.Stranger, db => db.Units.Select(row => row.Id).FirstAsync());
        var worker = await portal.PersonOf(Accounts.Supervisee);
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        (await browser.SubmitAsync("/organisation/appointments/new", "/appointments", ("Person", foreigner.ToString()), ("Kind", "Administrator"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync($"/organisation/appointments/new?person={worker}", "/appointments", ("Kind", "SeniorManager"), ("Unit", unit.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.GetAsync("/organisation/appointments")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<Appointment> DutyAsync(PortalFactory portal, Guid person) =>
        portal.WithinAsync(Accounts.Administrator, db => db.Appointments.AsNoTracking().SingleAsync(row => row.PersonId == person && row.Kind == AppointmentKind.Administrator));
}
