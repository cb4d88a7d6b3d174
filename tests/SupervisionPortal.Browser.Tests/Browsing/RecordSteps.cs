using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using static Microsoft.Playwright.Assertions;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>What people do with a record, step by step, and where the seeded records are.</summary>
internal static class RecordSteps
{
    public const string Development = "answers/professional-development/development.Text";
    public const string Mediation = "answers/team-health-and-safety/team.Text";

    /// <summary>The latest record of this supervisee in this state.</summary>
    public static async Task<Guid> RecordAsync(this PortalFactory portal, string supervisee, RecordState state)
    {
        var person = await portal.PersonOf(supervisee);
        return await portal.WithinAsync(supervisee, db => db.Records.Where(row => row.SuperviseeId == person && row.State == state).OrderByDescending(row => row.HeldOn).Select(row => row.Id).FirstAsync());
    }

    public static Task<RecordState> StateOfAsync(this PortalFactory portal, Guid record) =>
        portal.WithinAsync(Accounts.Supervisor, db => db.Records.Where(row => row.Id == record).Select(row => row.State).SingleAsync());

    /// <summary>The text of the draft as the server has it.</summary>
    public static async Task<RecordContent> SavedAsync(this PortalFactory portal, Guid record) => (await portal.DraftAsync(record)).Read();

    /// <summary>The state written at the head of the page.</summary>
    public static ILocator Banner(this IPage page) => page.Locator(".state-banner").First;

    /// <summary>What the page says about saving.</summary>
    public static ILocator Saving(this IPage page) => page.Locator("[data-autosave-line]");

    public static ILocator Field(this IPage page, string name) => page.Locator($"[name='{name}']");

    public static async Task AnswerAsync(this IPage page, string answer, string? part = null, string? words = null)
    {
        await page.Locator($"input[name=Answer][value={answer}]").CheckAsync();
        if (part is not null)
        {
            await page.Field("Part").SelectOptionAsync(part);
        }

        if (words is not null)
        {
            await page.Field(answer == "Comment" ? "Comment" : "View").FillAsync(words);
        }

        await page.SendFormAsync("#answer form");
    }

    /// <summary>From the booking page to an empty draft: books a session for today, holds it, begins its record.</summary>
    /// <returns>The record.</returns>
    public static async Task<Guid> BookAndHoldAsync(this IPage page)
    {
        var choices = page.Locator("input[name=Choice][type=radio]");
        if (await choices.CountAsync() > 0)
        {
            await choices.Last.CheckAsync();
        }

        await page.Field("Date").FillAsync("26 November 2025");
        await page.Locator("input[name=Kind][value=OneToOne]").CheckAsync();
        await page.SendFormAsync("form[action='/sessions']");
        if (await page.Locator("form[action='/sessions']").CountAsync() > 0)
        {
            // Something about the day is worth a second thought: said once, then booked all the same.
            await page.SendFormAsync("form[action='/sessions']");
        }

        await page.LeaveAsync(() => page.Locator("main a[href$='/holding']").First.ClickAsync());
        var discussed = page.Locator("input[name='Cases[0].Discussed'][type=checkbox]");
        if (await discussed.CountAsync() > 0)
        {
            await discussed.CheckAsync();
        }

        await page.LeaveAsync(() => page.Locator("form[action$='/holding'] button.govuk-button").First.ClickAsync());
        await Expect(page.Field(RecordScene.Support)).ToBeVisibleAsync();
        return Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'));
    }

    /// <summary>Opens an empty draft of a session that was held: the supervisor's with the supervisee of <see cref="Accounts"/>.</summary>
    public static async Task<Guid> BeginRecordAsync(this IPage page, PortalFactory portal, int cases = 0)
    {
        await page.GotoAsync($"/sessions/{await portal.HeldSessionAsync(cases)}");
        await page.SendFormAsync("form[action$='/record']");
        return Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'));
    }

    /// <summary>From the draft to the sent record.</summary>
    public static async Task CheckAndSendAsync(this IPage page)
    {
        await page.LeaveAsync(() => page.Locator("button[name=Next][value=check]").ClickAsync());
        await page.SendFormAsync("form[action$='/issue']");
    }
}
