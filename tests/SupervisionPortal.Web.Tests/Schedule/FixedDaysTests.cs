using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Schedule;

public sealed class FixedDaysTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/schedule/fixed-days";

    [Fact]
    public async Task Days_are_fixed_changed_and_freed()
    {
        using var browser = await portal.SignedInAs(Accounts.SeniorManager);
        var form = (await browser.GetAsync(Address)).Form("/fixed-days");

        await browser.PostAsync(form.With(("Days[0].Kind", "Never"), ("Days[2].Kind", "Between"), ("Days[2].From", "1pm"), ("Days[2].Until", "5pm")));
        (await DaysAsync()).ShouldBe([(DayOfWeek.Monday, FixedDayKind.Never, null, null), (DayOfWeek.Wednesday, FixedDayKind.Between, new TimeOnly(13, 0), new TimeOnly(17, 0))]);

        var page = await browser.GetAsync(Address);
        page.Form("/fixed-days")["Days[2].From"].ShouldBe("1pm");
        await browser.PostAsync(page.Form("/fixed-days").With(("Days[0].Kind", ""), ("Days[2].Kind", "Kept")));
        (await DaysAsync()).ShouldBe([(DayOfWeek.Wednesday, FixedDayKind.Kept, null, null)]);
    }

    [Theory]
    [InlineData("", "5pm", "#Days_1__From-error", "Enter a time")]
    [InlineData("5pm", "2pm", "#Days_1__Until-error", "the later one second")]
    public async Task Hours_that_cannot_be_meant_are_kept_with_a_sentence(string from, string until, string place, string says)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.SubmitAsync(Address, "/fixed-days", ("Days[1].Kind", "Except"), ("Days[1].From", from), ("Days[1].Until", until));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(place).TextContent.ShouldContain(says);
        page.Form("/fixed-days")["Days[1].Until"].ShouldBe(until);
    }

    private async Task<List<(DayOfWeek, FixedDayKind, TimeOnly?, TimeOnly?)>> DaysAsync()
    {
        var me = await portal.PersonOf(Accounts.SeniorManager);
        var rows = await portal.WithinAsync(Accounts.SeniorManager, db => db.FixedDays.AsNoTracking().Where(row => row.PersonId == me).ToListAsync());
        return [.. rows.OrderBy(row => row.Day).Select(row => (row.Day, row.Kind, row.From, row.Until))];
    }
}
