using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Notices;

/// <summary>How the visitor is mailed.</summary>
[Authorize(Policy = Access.Member)]
[Route("/notices/preferences")]
public sealed class PreferencesController(PortalDb db, Visitor visitor, IStringLocalizer<NoticePageTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Form(CancellationToken cancellationToken)
    {
        var preference = await db.NoticePreferences.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == visitor.PersonId, cancellationToken);
        return View("Preferences", new PreferencesForm { Mail = preference?.Mail ?? MailChoice.AtOnce, Language = visitor.Language });
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(PreferencesForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Preferences", form);
        }

        await NoticePreferences.ChooseAsync(db, visitor.PersonId, form.Mail!.Value, cancellationToken);
        if (form.Language is { } language && language != visitor.Language)
        {
            (await db.People.SingleAsync(row => row.Id == visitor.PersonId, cancellationToken)).Language = language;
            await db.SaveChangesAsync(cancellationToken);
        }

        TempData.Done(texts["Preferences.Done"]);
        return Redirect("/notices/preferences");
    }
}
