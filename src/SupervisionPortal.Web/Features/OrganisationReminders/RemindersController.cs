using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationReminders;

/// <summary>When people of the organisation are reminded, where no policy says it.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/reminders")]
public sealed class RemindersController(PortalDb db, IStringLocalizer<ReminderTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Form(CancellationToken cancellationToken) => View("Reminders", ReminderForm.Of(await StoredAsync(cancellationToken) ?? new ReminderSettings()));

    [HttpPost("")]
    public async Task<IActionResult> Save(ReminderForm form, CancellationToken cancellationToken)
    {
        var stored = await StoredAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Shown(form, StatusCodes.Status422UnprocessableEntity);
        }

        var settings = stored ?? new ReminderSettings();
        if (IsSame(settings, form))
        {
            TempData.Done(texts["Done"]);
            return Redirect("/organisation/reminders");
        }

        if (form.Seen != settings.Version)
        {
            return ChangedSince(form, settings);
        }

        settings.Choose(ReminderForm.Read(form.BeforeSession), ReminderForm.Read(form.WaitingSupervisee), ReminderForm.Read(form.WaitingSupervisor));
        if (stored is null)
        {
            db.ReminderSettings.Add(settings);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody saved in the same moment.
            db.ChangeTracker.Clear();
            return await StoredAsync(cancellationToken) is { } theirs ? ChangedSince(form, theirs) : throw new InvalidOperationException("The settings could not be saved.");
        }

        TempData.Done(texts["Done"]);
        return Redirect("/organisation/reminders");
    }

    private static bool IsSame(ReminderSettings settings, ReminderForm form) =>
        (settings.BeforeSession, settings.WaitingSupervisee, settings.WaitingSupervisor)
        == (ReminderForm.Read(form.BeforeSession), ReminderForm.Read(form.WaitingSupervisee), ReminderForm.Read(form.WaitingSupervisor));

    private Task<ReminderSettings?> StoredAsync(CancellationToken cancellationToken) => db.ReminderSettings.SingleOrDefaultAsync(cancellationToken);

    /// <summary>What was typed stays, beside what stands now; sent again it is meant.</summary>
    private ViewResult ChangedSince(ReminderForm form, ReminderSettings now)
    {
        string Days(int? days) => days is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : texts["Never"];
        ModelState.AddModelError("", texts["ChangedSince", Days(now.BeforeSession), Days(now.WaitingSupervisee), Days(now.WaitingSupervisor)]);
        ModelState.Remove(nameof(form.Seen));
        form.Seen = now.Version;
        return Shown(form, StatusCodes.Status409Conflict);
    }

    private ViewResult Shown(ReminderForm form, int status)
    {
        Response.StatusCode = status;
        return View("Reminders", form);
    }
}
