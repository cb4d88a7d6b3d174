using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SupervisionPortal.Data;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.CalendarFiles;

namespace SupervisionPortal.Web.Features.CalendarFeeds;

/// <summary>
/// Somebody's sessions, for the calendar program that knows their secret address. Programs cannot sign in: the address is all they have, and says
/// whose feed and so which organisation it is. One that was never given out, is revoked, or belongs to somebody who has left is answered alike.
/// </summary>
[AllowAnonymous]
public sealed class FeedsController(PortalDb db, FeedLimit limit, IServiceScopeFactory scopes) : Controller
{
    [HttpGet("/calendar/feed/{secret}.ics")]
    [HttpHead("/calendar/feed/{secret}.ics")]
    public async Task<IActionResult> Feed(string secret, CancellationToken cancellationToken)
    {
        if (limit.SecondsToWait(secret, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "") is { } seconds)
        {
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await CalendarAddresses.FindAsync(db, secret, cancellationToken) is not { } whose)
        {
            return NotFound();
        }

        // In a scope of its own: whoever is signed in here may be of another organisation.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(whose.OrganisationId);
        if (await scope.ServiceProvider.GetRequiredService<FeedReader>().ReadAsync(whose.PersonId, cancellationToken) is not { } feed)
        {
            return NotFound();
        }

        using var _ = new SpokenLanguage(PortalLanguage.Of(feed.Person, feed.Organisation));
        var bytes = scope.ServiceProvider.GetRequiredService<CalendarFile>().Write(
            feed.Sessions, TimeZoneInfo.FindSystemTimeZoneById(feed.Organisation.TimeZone), feed.Feed.HidesNames ? null : feed.Names, feed.Feed.AlarmMinutes);
        Response.Headers.CacheControl = "private, no-cache";
        return File(bytes, CalendarFile.ContentType, feed.ChangedAt, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
