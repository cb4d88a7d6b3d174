using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Data;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.CalendarFiles;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>One session as a file for a calendar program: for the two whose session it is. The same UID as in a feed, so that nobody has it twice.</summary>
[Authorize(Policy = Access.Member)]
public sealed class CalendarFileController(PortalDb db, Visitor visitor, CalendarFile file) : Controller
{
    [HttpGet("/sessions/{id:guid}/calendar-file")]
    public async Task<IActionResult> Download(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand || !atHand.Session.IsOneOfTheTwo(atHand.Actor))
        {
            return NotFound();
        }

        // Who took the file over meets the supervisee, whoever it was booked with.
        var session = FeedSession.Of(atHand.Session, visitor.PersonId) with { OtherId = atHand.Other.Id };
        var names = new Dictionary<Guid, PersonName> { [atHand.Other.Id] = atHand.Other };
        return File(
            file.Write([session], visitor.Calendar.Zone, names, alarmMinutes: null),
            CalendarFile.ContentType,
            string.Create(CultureInfo.InvariantCulture, $"supervision-{session.On:yyyy-MM-dd}.ics"));
    }
}
