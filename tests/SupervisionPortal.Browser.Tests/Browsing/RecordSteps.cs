using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Browser.Tests.Browsing;

/// <summary>What people do with a record, step by step, and where the seeded records are.</summary>
internal static class RecordSteps
{
    /// <summary>The latest record of this supervisee in this state.</summary>
    public static async Task<Guid> RecordAsync(this PortalFactory portal, string superviseeEmail, RecordState state)
    {
        var supervisee = await portal.PersonOf(superviseeEmail);
        return await portal.WithinAsync(superviseeEmail, db => db.Records.Where(row => row.SuperviseeId == supervisee && row.State == state).OrderByDescending(row => row.HeldOn).Select(row => row.Id).FirstAsync());
    }

    public static Task<RecordState> StateOfAsync(this PortalFactory portal, string email, Guid record) =>
        portal.WithinAsync(email, db => db.Records.Where(row => row.Id == record).Select(row => row.State).SingleAsync());

    /// <summary>The state written at the head of the page.</summary>
    public static ILocator Banner(this IPage page) => page.Locator(".state-banner").First;

    public static Task SendFormAsync(this IPage page, string formSelector) => page.Locator($"{formSelector} button.govuk-button:not(.govuk-button--secondary)").Last.ClickAsync();

    public static async Task AnswerAsync(this IPage page, string answer, string? part = null, string? words = null)
    {
        await page.Locator($"input[name=Answer][value={answer}]").CheckAsync();
        if (part is not null)
        {
            await page.Locator("select[name=Part]").SelectOptionAsync(part);
        }

        if (words is not null)
        {
            await page.Locator(answer == "Comment" ? "textarea[name=Comment]" : "textarea[name=View]").FillAsync(words);
        }

        await page.SendFormAsync("#answer form");
    }

    /// <summary>From the home page of a supervisor to an empty draft: books a session for today, holds it, begins its record.</summary>
    /// <returns>The record.</returns>
    public static async Task<Guid> BeginRecordAsync(this IPage page, Guid supervisee)
    {
        await page.GotoAsync($"/sessions/new?person={supervisee}");
        if (await page.Locator("input[name=Choice][type=radio]").CountAsync() > 0)
        {
            await page.Locator("input[name=Choice][type=radio]").Last.CheckAsync();
        }

        await page.Locator("input[name=Date]").FillAsync("26 November 2025");
        await page.Locator("input[name=Kind][value=OneToOne]").CheckAsync();
        await page.SendFormAsync("form[action='/sessions']");
        if (await page.Locator("form[action='/sessions']").CountAsync() > 0)
        {
            // Something about the day is worth a second thought: said once, then booked all the same.
            await page.SendFormAsync("form[action='/sessions']");
        }

        await page.Locator("a[href$='/holding']").First.ClickAsync();
        if (await page.Locator("input[name='Cases[0].Discussed'][type=checkbox]").CountAsync() > 0)
        {
            await page.Locator("input[name='Cases[0].Discussed'][type=checkbox]").CheckAsync();
        }

        await page.Locator("form[action$='/holding'] button.govuk-button").First.ClickAsync();
        await page.WaitForURLAsync("**/records/*/draft");
        return Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'));
    }

    /// <summary>From the draft to the sent record.</summary>
    public static async Task CheckAndSendAsync(this IPage page)
    {
        await page.Locator("button[name=Next][value=check]").ClickAsync();
        await page.WaitForURLAsync("**/check");
        await page.SendFormAsync("form[action$='/issue']");
        await page.WaitForURLAsync(url => !url.EndsWith("/check", StringComparison.Ordinal) && !url.EndsWith("/issue", StringComparison.Ordinal));
    }
}
