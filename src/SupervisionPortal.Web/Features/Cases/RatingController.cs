using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Rates a case red, amber or green, by one of the two.</summary>
[Authorize(Policy = Access.Member)]
public sealed class RatingController(PortalDb db, Visitor visitor, IStringLocalizer<CaseTexts> texts, IStringLocalizer<TermTexts> terms) : Controller
{
    [HttpPost("/cases/{id:guid}/rating")]
    public async Task<IActionResult> Rate(Guid id, CaseRating? rating, CancellationToken cancellationToken)
    {
        if (await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } held)
        {
            return NotFound();
        }

        var actor = await visitor.ActorToAsync(held.HolderId, cancellationToken);
        if (!Case.IsShownTo(actor) || rating is not { } said || !Enum.IsDefined(said))
        {
            return NotFound();
        }

        // Sent twice it is said once.
        if (held.WhyNotRate(actor) is null && held.Rating == said && held.RatedOn == visitor.Today && held.RatedById == visitor.PersonId)
        {
            return Redirect($"/cases/{id}");
        }

        if (held.WhyNotRate(actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        held.Rate(said, actor, visitor.Now, visitor.Today);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Rating.Done", held.Reference, terms.Of(said)]);
        return Redirect($"/cases/{id}");
    }
}
