using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Domain.CalendarFeeds;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Mail;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.CalendarFeeds;

/// <summary>The visitor's own feed: its secret address, and what it tells.</summary>
[Authorize(Policy = Access.Member)]
[Route("/calendar/feed")]
public sealed class CalendarFeedsController(PortalDb db, Visitor visitor, PublicAddress address, IStringLocalizer<CalendarFeedTexts> texts) : Controller
{
    /// <summary>Holds the secret from its making to the page that shows it, once, in an encrypted cookie of the one who made it.</summary>
    private const string SecretKey = "CalendarSecret";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var feed = await FeedAsync(cancellationToken);
        return View("Feed", await PageAsync(feed, OptionsForm.Of(feed), cancellationToken));
    }

    /// <summary>A new address; the one before stops working.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Make(CancellationToken cancellationToken)
    {
        var secret = await CalendarAddresses.MakeAsync(db, await OwnAsync(cancellationToken), visitor.Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData[SecretKey] = secret;
        return Redirect("/calendar/feed");
    }

    [HttpPost("revocation")]
    public async Task<IActionResult> Revoke(CancellationToken cancellationToken)
    {
        if (await FeedAsync(cancellationToken) is { } feed)
        {
            await CalendarAddresses.RevokeAsync(db, feed, visitor.Now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        TempData.Done(texts["Revoked"]);
        return Redirect("/calendar/feed");
    }

    [HttpPost("options")]
    public async Task<IActionResult> Choose(OptionsForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Feed", await PageAsync(await FeedAsync(cancellationToken), form, cancellationToken));
        }

        (await OwnAsync(cancellationToken)).Choose(form.HidesNames, form.Minutes, visitor.Now);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Options.Done"]);
        return Redirect("/calendar/feed");
    }

    private Task<CalendarFeed?> FeedAsync(CancellationToken cancellationToken) =>
        db.CalendarFeeds.SingleOrDefaultAsync(row => row.PersonId == visitor.PersonId, cancellationToken);

    /// <summary>The visitor's row, made where there is none yet.</summary>
    private async Task<CalendarFeed> OwnAsync(CancellationToken cancellationToken)
    {
        if (await FeedAsync(cancellationToken) is { } feed)
        {
            return feed;
        }

        feed = new CalendarFeed(visitor.PersonId, visitor.Now);
        db.CalendarFeeds.Add(feed);
        return feed;
    }

    private async Task<FeedPage> PageAsync(CalendarFeed? feed, OptionsForm options, CancellationToken cancellationToken)
    {
        // Of two made at once only the later works, and only that one is worth showing.
        var secret = TempData[SecretKey] as string;
        var isCurrent = secret is not null && await CalendarAddresses.FindAsync(db, secret, cancellationToken) is { } whose && whose.PersonId == visitor.PersonId;
        return new FeedPage(feed?.AddressMadeAt, isCurrent ? address.Of($"/calendar/feed/{secret}.ics") : null, options);
    }
}
