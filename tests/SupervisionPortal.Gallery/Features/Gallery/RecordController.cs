using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Gallery.Features.Gallery;

/// <summary>A record that saves itself, as a feature would do it.</summary>
[ExpiredForm]
public sealed class RecordController(PageFrame frame, SavedDraft draft, TimeProvider clock, PortalDates dates, IStringLocalizer<SharedTexts> texts) : GalleryPages(frame)
{
    private readonly PageFrame frame = frame;

    private string Revision => draft.Revision.ToString(CultureInfo.InvariantCulture);

    [HttpGet("/record")]
    public IActionResult Show()
    {
        ViewData["Autosave"] = new AutosaveForm("/record/save", "record-1", Revision, draft.SavedAt);
        return View("Record", draft.Form);
    }

    [HttpPost("/record/save")]
    [ValidateAntiForgeryToken]
    public IActionResult Save(RecordForm form, string revision)
    {
        if (draft.FailWith != 0)
            return StatusCode(draft.FailWith);
        if (revision != Revision)
            return Conflict(new AutosaveConflict(Revision, FieldsOf(draft.Form)));
        Keep(form);
        return Json(new AutosaveSaved(Revision, texts["Autosave.SavedAt", dates.Time(clock.GetUtcNow().UtcDateTime)]));
    }

    [HttpPost("/record")]
    [ValidateAntiForgeryToken]
    public IActionResult Send(RecordForm form, string revision)
    {
        if (revision != Revision)
            return Conflict();
        Keep(form);
        draft.Sent++;
        TempData.Done("Sent.");
        return Redirect("/states");
    }

    private static Dictionary<string, string?> FieldsOf(RecordForm form)
    {
        var fields = new Dictionary<string, string?>
        {
            ["CarriesOn"] = form.CarriesOn, ["Management"] = form.Management, ["Worries"] = form.Worries, ["Working"] = form.Working,
            ["Child"] = form.Child, ["Mediation"] = form.Mediation, ["NothingToRaise"] = form.NothingToRaise ? "true" : "",
        };
        for (var i = 0; i < form.Answers.Count; i++)
            fields[$"Answers[{i}]"] = form.Answers[i];
        for (var i = 0; i < form.Actions.Count; i++)
        {
            fields[$"Actions[{i}].What"] = form.Actions[i].What;
            fields[$"Actions[{i}].Why"] = form.Actions[i].Why;
            fields[$"Actions[{i}].Who"] = form.Actions[i].Who;
            fields[$"Actions[{i}].By"] = form.Actions[i].By;
        }
        return fields;
    }

    private void Keep(RecordForm form)
    {
        while (form.Answers.Count < 3)
            form.Answers.Add(null);
        draft.Form = form;
        draft.Revision++;
        draft.Saves++;
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
    }
}
