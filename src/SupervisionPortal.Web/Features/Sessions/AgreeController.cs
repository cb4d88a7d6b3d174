using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Agrees to a date the other of the two booked or moved.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AgreeController(PortalDb db, Visitor visitor, IStringLocalizer<SessionTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpPost("/sessions/{id:guid}/agreement")]
    public async Task<IActionResult> Agree(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var session = atHand.Session;
        if (atHand.IsRepeated(SessionVerb.Agree))
        {
            return Redirect($"/sessions/{id}");
        }

        if (session.WhyNotAgree(atHand.Actor) is { } refusal)
        {
            TempData.Done(shared[$"Refusal.{refusal}"]);
            return Redirect($"/sessions/{id}");
        }

        session.Agree(atHand.Actor, visitor.Now, visitor.Today);
        db.Notices.AddRange(SessionNotices.Of(session, session.Moves[^1]));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Agree.Done", dates.DayAndTime(session.PlannedFor, session.StartsAt)]);
        return Redirect($"/sessions/{id}");
    }
}
