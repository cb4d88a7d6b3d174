using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

/// <summary>The organisation's zone, working days and languages. Saving a changed calendar works everybody's dates out anew, in the same transaction.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/settings")]
public sealed class SettingsController(PortalDb db, Visitor visitor, IStringLocalizer<SettingsTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Settings", SettingsForm.Of(visitor.Organisation));

    [HttpPost("")]
    public async Task<IActionResult> Change(SettingsForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Settings", form);
        }

        var organisation = await db.Organisations.SingleAsync(cancellationToken);
        var movesDates = organisation.TimeZone != form.TimeZone || organisation.WorkingDays != form.WorkingDays();
        form.Describe(organisation);
        var spoken = organisation.LanguageList;
        foreach (var person in await db.People.Where(row => row.Language != null && !spoken.Contains(row.Language)).ToListAsync(cancellationToken))
        {
            // The portal speaks the organisation's first language to them again.
            person.Language = null;
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(movesDates ? texts["Settings.DoneDates"] : texts["Settings.Done"]);
        return Redirect("/organisation/settings");
    }
}
