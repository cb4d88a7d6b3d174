using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Imports somebody's caseload from a file, by themselves or their supervisor. It is looked at line by line before anything is written.</summary>
[Authorize(Policy = Access.Member)]
[RequestSizeLimit(MostSent)]
public sealed class ImportController(
    PortalDb db, Visitor visitor, Relations relations, CaseloadReader reader, IStringLocalizer<CaseTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    /// <summary>In bytes: a file at its largest, its text once more, and the form around them.</summary>
    private const int MostSent = 2_000_000;

    [HttpGet("/cases/import")]
    public async Task<IActionResult> Form(Guid? holder, CancellationToken cancellationToken)
    {
        if (holder is { } asked && !(await visitor.ActorToAsync(asked, cancellationToken)).IsOneOfTheTwo)
        {
            return NotFound();
        }

        return await ShownAsync(new ImportForm { Holder = holder ?? (visitor.Supervises ? null : visitor.PersonId) }, null, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>Looks at it. Nothing is written.</summary>
    [HttpPost("/cases/import")]
    public async Task<IActionResult> Look(ImportForm form, CancellationToken cancellationToken)
    {
        if (form.Holder is { } holder && await ActorAsync(holder, cancellationToken) is null)
        {
            return NotFound();
        }

        await TakeInAsync(form, cancellationToken);
        if (!ModelState.IsValid || form.Holder is not { } person)
        {
            return await ShownAsync(form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        return await LookedAsync(form, person, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/cases/import/confirmation")]
    public async Task<IActionResult> Import(ImportForm form, CancellationToken cancellationToken)
    {
        if (form.Holder is not { } holder || await ActorAsync(holder, cancellationToken) is not { } actor)
        {
            return NotFound();
        }

        await TakeInAsync(form, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        // What nobody looked at is looked at first.
        if (form.Looked != form.Mark())
        {
            return await LookedAsync(form, holder, StatusCodes.Status200OK, cancellationToken);
        }

        if (Case.WhyNotOpen(actor, visitor.Today, visitor.Today) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return await ShownAsync(form, null, StatusCodes.Status409Conflict, cancellationToken);
        }

        var caseload = reader.Read(form.Text);
        if (caseload.Fault is not null)
        {
            return await LookedAsync(form, holder, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var plan = await PlanAsync(caseload, holder, cancellationToken);
        db.Cases.AddRange(CaseImport.Apply(plan, holder, actor, visitor.Now, visitor.Today));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody entered or changed one of these cases meanwhile: what stands now is looked at.
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", texts["Import.Meanwhile"]);
            return await LookedAsync(form, holder, StatusCodes.Status409Conflict, cancellationToken);
        }

        TempData.Done(texts[
            "Import.Done",
            plan.Count(line => line.Outcome == CaseLineOutcome.Add),
            plan.Count(line => line.Outcome == CaseLineOutcome.Update),
            plan.Count(line => line.Outcome is CaseLineOutcome.Unchanged or CaseLineOutcome.Closed),
            plan.Count(line => line.Outcome == CaseLineOutcome.Faulty)]);
        return Redirect($"/cases?whose={(holder == visitor.PersonId ? CaseQuery.Mine : CaseQuery.TeamOf)}");
    }

    /// <summary>Null where the person does not exist for the visitor.</summary>
    private async Task<Actor?> ActorAsync(Guid holder, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(holder, cancellationToken);
        return actor.IsOneOfTheTwo && await db.People.AnyAsync(row => row.Id == holder, cancellationToken) ? actor : null;
    }

    /// <summary>A file takes the place of the text. What is not UTF-8 is read as what spreadsheets of old write.</summary>
    private async Task TakeInAsync(ImportForm form, CancellationToken cancellationToken)
    {
        if (form.File is not { Length: > 0 and <= CaseloadReader.MostBytes } file)
        {
            return;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellationToken);
        var bytes = memory.ToArray();
        try
        {
            form.Text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            form.Text = Encoding.Latin1.GetString(bytes);
        }

        form.Text = form.Text.TrimStart('\uFEFF').Replace("\0", "", StringComparison.Ordinal);
        ModelState.Remove(nameof(form.Text));
    }

    private async Task<ViewResult> LookedAsync(ImportForm form, Guid holder, int status, CancellationToken cancellationToken)
    {
        var caseload = reader.Read(form.Text);
        if (caseload.Fault is { } fault)
        {
            ModelState.AddModelError(nameof(form.Text), texts[$"Import.Fault.{fault}", CaseloadReader.MostLines]);
            return await ShownAsync(form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        form.Looked = form.Mark();
        ModelState.Remove(nameof(form.Looked));
        var plan = await PlanAsync(caseload, holder, cancellationToken);
        return await ShownAsync(form, page => page with { Plan = plan, LeftOut = caseload.LeftOut }, status, cancellationToken);
    }

    private async Task<IReadOnlyList<PlannedCaseLine>> PlanAsync(Caseload caseload, Guid holder, CancellationToken cancellationToken)
    {
        var references = caseload.Lines.Select(line => line.Reference.ToUpperInvariant()).Distinct().ToList();
        var known = await db.Cases.Where(row => references.Contains(row.Reference.ToUpper())).ToListAsync(cancellationToken);
        return CaseImport.Plan(caseload.Lines, known, holder, visitor.Today);
    }

    private async Task<ViewResult> ShownAsync(ImportForm form, Func<ImportPage, ImportPage>? with, int status, CancellationToken cancellationToken)
    {
        var supervisees = relations.SuperviseesOf(visitor.PersonId, visitor.Today);
        var me = visitor.PersonId;
        var names = await db.People
            .Where(row => row.Id == me || supervisees.Contains(row.Id))
            .OrderBy(row => row.FamilyName).ThenBy(row => row.GivenName)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        var page = new ImportPage([.. names.Select(name => (name.Id, name.Full()))]);
        form.Page = with is null ? page : with(page);
        Response.StatusCode = status;
        return View("Import", form);
    }
}
