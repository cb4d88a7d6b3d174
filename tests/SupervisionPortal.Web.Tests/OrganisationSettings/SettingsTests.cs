using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.OrganisationSettings;

/// <summary>Each on a portal of its own: the calendar is everybody's.</summary>
public sealed class SettingsTests : IAsyncDisposable
{
    private readonly PortalFactory portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_holiday_moves_every_date_counted_in_working_days_and_its_removal_moves_it_back()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync("ada@h1.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h1.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 25), casesDiscussed: true);
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var before = await WriteByAsync(worker);
        var form = (await browser.GetAsync("/organisation/holidays")).Form("/holidays").With(("On", "27 November 2025"), ("Name", "Founders’ day"));

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);
        var later = await WriteByAsync(worker);
        var holiday = await portal.WithinAsync(Accounts.Administrator, db => db.Holidays.SingleAsync(row => row.On == new DateOnly(2025, 11, 27)));
        var removal = (await browser.GetAsync("/organisation/holidays")).Form($"/{holiday.Id}/removal");
        (await browser.PostAsync(removal)).Location.ShouldBe("/organisation/holidays");

        again.Location.ShouldBe(answer.Location);
        later.ShouldBe(NextWorkingDay(before!.Value));
        (await WriteByAsync(worker)).ShouldBe(before);
        (await browser.PostAsync(removal)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("On", "whenever", "Enter a date, like")]
    [InlineData("On", "1 January 2050", "Enter a day at most 5 years from now")]
    [InlineData("On", "25 December 2025", "That day is a holiday already")]
    [InlineData("Name", " ", "Enter what it is called")]
    public async Task A_holiday_that_cannot_be_is_refused_and_kept(string field, string typed, string sentence)
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = (await browser.GetAsync("/organisation/holidays")).Form("/holidays").With(("On", "27 November 2025"), ("Name", "Founders’ day"));
        var before = await portal.WithinAsync(Accounts.Administrator, db => db.Holidays.CountAsync());

        var page = await browser.PostAsync(form, (field, typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        page.Form("/holidays")[field].ShouldBe(typed);
        (await portal.WithinAsync(Accounts.Administrator, db => db.Holidays.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task A_running_window_becomes_longer_with_a_holiday_and_never_shorter()
    {
        var id = await portal.IssuedAsync();
        (await portal.RecordAsync(id)).WindowEndsOn.ShouldBe(new DateOnly(2025, 12, 3));
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        await browser.SubmitAsync("/organisation/holidays", "/holidays", ("On", "28 November 2025"), ("Name", "Founders’ day"));
        var longer = await portal.RecordAsync(id);
        var holiday = await portal.WithinAsync(Accounts.Administrator, db => db.Holidays.SingleAsync(row => row.On == new DateOnly(2025, 11, 28)));
        await browser.SubmitAsync("/organisation/holidays", $"/{holiday.Id}/removal");

        (longer.WindowEndsOn, longer.LapsesAt).ShouldBe((new DateOnly(2025, 12, 4), new DateTime(2025, 12, 5, 0, 0, 0, DateTimeKind.Utc)));
        var after = await portal.RecordAsync(id);
        (after.State, after.WindowEndsOn, after.LapsesAt).ShouldBe((RecordState.Waiting, longer.WindowEndsOn, longer.LapsesAt));
    }

    [Fact]
    public async Task Other_working_days_and_another_zone_work_everybodys_dates_out_anew()
    {
        var cast = new Cast(portal, Accounts.Administrator);
        var lead = await cast.JoinsAsync("ada@h4.example", new(2024, 1, 8));
        var worker = await cast.JoinsAsync("ben@h4.example", new(2024, 1, 8), lead);
        await cast.HeldAsync(worker, lead, new(2025, 11, 25), casesDiscussed: true);
        var before = await WriteByAsync(worker);
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var answer = await browser.SubmitAsync("/organisation/settings", "/settings", ("Wednesday", "false"), ("Thursday", "false"), ("TimeZone", "Asia/Phnom_Penh"));

        (await browser.FollowAsync(answer)).Text.ShouldContain("Everybody’s dates have been worked out anew.");
        (await WriteByAsync(worker))!.Value.ShouldBeGreaterThan(before!.Value);
        var organisation = await portal.WithinAsync(Accounts.Administrator, db => db.Organisations.AsNoTracking().SingleAsync());
        (organisation.WorkingDays, organisation.TimeZone).ShouldBe(("mon,tue,fri", "Asia/Phnom_Penh"));
    }

    [Fact]
    public async Task A_language_that_is_given_up_is_spoken_to_nobody_any_more()
    {
        var administrator = Data.Seed.DemoAccounts.Administrator(Accounts.Mlup);
        var someone = await portal.PersonOf(Data.Seed.DemoAccounts.Supervisee(Accounts.Mlup));
        await portal.WithinAsync(administrator, async db =>
        {
            (await db.People.SingleAsync(row => row.Id == someone)).Language = "en";
            await db.SaveChangesAsync();
        });
        using var browser = await portal.SignedInAs(administrator);

        await browser.SubmitAsync("/organisation/settings", "/settings", ("Language", "km"), ("SecondLanguage", ""), ("LocalName", "ម្លប់ដូង"));

        var organisation = await portal.WithinAsync(administrator, db => db.Organisations.AsNoTracking().SingleAsync());
        (organisation.Languages, organisation.LocalName).ShouldBe(("km", "ម្លប់ដូង"));
        (await portal.WithinAsync(administrator, db => db.People.AsNoTracking().SingleAsync(row => row.Id == someone))).Language.ShouldBeNull();
    }

    [Theory]
    [InlineData("TimeZone", "Mars/Olympus", "Choose a time zone")]
    [InlineData("Language", "xx", "Choose a language")]
    [InlineData("SecondLanguage", "xx", "Choose a language")]
    public async Task Settings_that_cannot_be_are_refused(string field, string typed, string sentence)
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var before = await portal.WithinAsync(Accounts.Administrator, db => db.Organisations.AsNoTracking().SingleAsync());

        var page = await browser.SubmitAsync("/organisation/settings", "/settings", (field, typed), ("LocalName", "Kept"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        page.Form("/settings")["LocalName"].ShouldBe("Kept");
        (await portal.WithinAsync(Accounts.Administrator, db => db.Organisations.AsNoTracking().SingleAsync())).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task A_week_without_a_working_day_is_refused()
    {
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync(
            "/organisation/settings", "/settings", ("Monday", "false"), ("Tuesday", "false"), ("Wednesday", "false"), ("Thursday", "false"), ("Friday", "false"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Tick at least one working day");
    }

    [Theory]
    [InlineData("/organisation/settings")]
    [InlineData("/organisation/holidays")]
    public async Task Only_an_administrator_keeps_the_calendar(string path)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static DateOnly NextWorkingDay(DateOnly day) => day.AddDays(day.DayOfWeek == DayOfWeek.Friday ? 3 : 1);

    private Task<DateOnly?> WriteByAsync(Guid person) =>
        portal.WithinAsync(Accounts.Administrator, db => db.Obligations.Where(row => row.PersonId == person && row.Kind == ObligationKind.WriteRecord).Select(row => row.DueOn).SingleAsync());
}
