using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Inspections;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>Inspectors' access to drawn samples of records: given and ended by quality assurance and administrators, read by the inspector. No content of a record is here.</summary>
[Authorize(Policy = Access.Member)]
public sealed class InspectionsController(
    PortalDb db, Visitor visitor, InspectionReach reach, PortalDates dates, IStringLocalizer<InspectionTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    private const int PageSize = 25;

    /// <summary>The visitor, with what they are in the organisation.</summary>
    private Actor Actor => new(
        visitor.PersonId,
        (visitor.Has(AppointmentKind.QualityAssurance) ? Relation.QualityAssurance : Relation.None) | (visitor.Has(AppointmentKind.Administrator) ? Relation.Administrator : Relation.None));

    private bool MayGive => Inspection.WhyNotGive(Actor) is null;

    /// <summary>Everybody's for those who give access, for others their own.</summary>
    private IQueryable<Inspection> Shown
    {
        get
        {
            var (me, all) = (visitor.PersonId, MayGive);
            return db.Inspections.Where(row => all || row.InspectorId == me);
        }
    }

    /// <param name="page">From 1.</param>
    [HttpGet("/inspections")]
    public async Task<IActionResult> List(int page, CancellationToken cancellationToken)
    {
        if (!MayGive && !visitor.Has(AppointmentKind.Inspector))
        {
            return NotFound();
        }

        var last = Math.Max(1, (await Shown.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await Shown.AsNoTracking().Include(row => row.Ends)
            .OrderByDescending(row => row.DrawnAt).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .Select(row => new { Inspection = row, Records = row.Records.Count, Ended = row.Ends.Any() })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(rows.Select(row => row.Inspection.InspectorId), cancellationToken);
        return View("List", new InspectionList(
            [
                .. rows.Select(row => new InspectionLine(
                    row.Inspection.Id,
                    names[row.Inspection.InspectorId].Full(),
                    row.Inspection.Purpose,
                    row.Inspection.From,
                    row.Inspection.Until,
                    row.Records,
                    Standing(row.Inspection, row.Ended))),
            ],
            MayGive,
            current,
            last));
    }

    [HttpGet("/inspections/new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => MayGive
        ? await AskedAsync(
            new InspectionForm
            {
                FormId = Guid.CreateVersion7(),
                HeldFrom = dates.InField(visitor.Today.AddMonths(-6)),
                HeldUntil = dates.InField(visitor.Today),
                From = dates.InField(visitor.Today),
                Until = dates.InField(visitor.Today.AddDays(13)),
            },
            StatusCodes.Status200OK,
            cancellationToken)
        : NotFound();

    [HttpPost("/inspections")]
    public async Task<IActionResult> Draw(InspectionForm form, CancellationToken cancellationToken)
    {
        if (!MayGive
            || (form.Inspector is { } named && !await db.People.AnyAsync(row => row.Id == named, cancellationToken))
            || (form.Unit is { } unit && !await db.Units.AnyAsync(row => row.Id == unit, cancellationToken)))
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.Inspections.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Redirect($"/inspections/{form.FormId}");
        }

        if (!ModelState.IsValid)
        {
            return await AskedAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var inspector = form.Inspector!.Value;
        var (scope, from, until) = (form.Scope(dates), form.FirstDay(dates)!.Value, form.LastDay(dates)!.Value);
        var candidates = await reach.CandidatesAsync(scope, inspector, cancellationToken);
        var isInspector = await reach.IsInspectorAsync(inspector, from, cancellationToken);
        if (Inspection.WhyNotDraw(Actor, inspector, isInspector, form.Purpose, scope, from, until, candidates.Count, visitor.Today) is { } refusal)
        {
            ModelState.AddModelError(FieldOf(refusal), shared[$"Refusal.{refusal}"]);
            return await AskedAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var inspection = Inspection.Draw(form.FormId, Actor, inspector, isInspector, form.Purpose, scope, from, until, candidates, Seed(), visitor.Today, visitor.Now);
        db.Inspections.Add(inspection);
        db.Notices.AddRange(InspectionNotices.Of(inspection));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Posted twice at once: it is drawn once.
            db.ChangeTracker.Clear();
            if (!await db.Inspections.AnyAsync(row => row.Id == form.FormId, cancellationToken))
            {
                throw;
            }
        }

        TempData.Done(texts["Drawn", dates.Number(inspection.Records.Count), dates.Number(inspection.DrawnFrom)]);
        return Redirect($"/inspections/{form.FormId}");
    }

    [HttpGet("/inspections/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } inspection ? await ShownAsync(new EndForm(), inspection, StatusCodes.Status200OK, cancellationToken) : NotFound();

    /// <summary>Ends the access at once.</summary>
    [HttpPost("/inspections/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, EndForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } inspection)
        {
            return NotFound();
        }

        if (inspection.End?.ById == visitor.PersonId)
        {
            return Redirect($"/inspections/{id}");
        }

        if (Inspection.WhyNotGive(Actor) is { } notTheirs)
        {
            return await RefusedAsync(form, inspection, notTheirs, cancellationToken);
        }

        if (inspection.IsOver(visitor.Today))
        {
            return await RefusedAsync(form, inspection, Refusal.NotInThisState, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, inspection, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        inspection.EndEarly(Actor, form.Why, visitor.Today, visitor.Now);
        db.Notices.AddRange(InspectionNotices.OfEnd(inspection));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Ended twice at once: once is enough, whoever it was.
            db.ChangeTracker.Clear();
            if (!await db.InspectionEnds.AnyAsync(row => row.InspectionId == id, cancellationToken))
            {
                throw;
            }
        }

        TempData.Done(texts["Ended"]);
        return Redirect($"/inspections/{id}");
    }

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.NotToYourself or Refusal.NotAnInspector => nameof(InspectionForm.Inspector),
        Refusal.SayWhatIsInspected => nameof(InspectionForm.Purpose),
        Refusal.BeginsInThePast => nameof(InspectionForm.From),
        Refusal.InspectionEndsBeforeItBegins or Refusal.InspectsTooLong => nameof(InspectionForm.Until),
        Refusal.NoSuchPeriod or Refusal.NothingToDraw => nameof(InspectionForm.HeldUntil),
        Refusal.NoSuchSample => nameof(InspectionForm.Size),
        _ => "",
    };

    /// <summary>By chance, and nobody's choice.</summary>
    private static long Seed()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    private InspectionStanding Standing(Inspection inspection, bool ended) =>
        ended ? InspectionStanding.EndedEarly
        : inspection.Until < visitor.Today ? InspectionStanding.Over
        : inspection.From > visitor.Today ? InspectionStanding.Coming
        : InspectionStanding.Running;

    private Task<Inspection?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Shown.Include(row => row.Records).Include(row => row.Ends).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private async Task<ViewResult> RefusedAsync(EndForm form, Inspection inspection, Refusal refusal, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
        return await ShownAsync(form, inspection, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<ViewResult> ShownAsync(EndForm form, Inspection inspection, int status, CancellationToken cancellationToken)
    {
        var ids = inspection.Records.Select(row => row.RecordId).ToList();
        var records = await db.Records.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.SuperviseeId, row.HeldOn }).ToDictionaryAsync(row => row.Id, cancellationToken);
        // That it was opened, as the records' own log has it for an inspection; when, the supervisee is told too.
        var opened = await db.RecordOpenings
            .Where(row => ids.Contains(row.RecordId) && row.PersonId == inspection.InspectorId && row.Purpose == OpeningPurpose.Inspection && row.On >= inspection.From && row.On <= inspection.Until)
            .GroupBy(row => row.RecordId)
            .Select(group => new { group.Key, At = group.Min(row => row.At) })
            .ToDictionaryAsync(row => row.Key, row => row.At, cancellationToken);
        var unit = inspection.UnitId is { } scope ? await db.Units.AsNoTracking().SingleAsync(row => row.Id == scope, cancellationToken) : null;
        var names = await NamesAsync(
            records.Values.Select(row => row.SuperviseeId).Append(inspection.InspectorId).Append(inspection.DrawnById).Concat(inspection.End is { } end ? [end.ById] : Array.Empty<Guid>()), cancellationToken);
        var isInspector = inspection.InspectorId == visitor.PersonId;
        // Whose records were drawn is for those who give access always, for the inspector while it lasts.
        var shows = MayGive || inspection.IsInForce(visitor.Today);
        form.Page = new InspectionPage(
            inspection,
            names[inspection.InspectorId].Full(),
            names[inspection.DrawnById].Full(),
            inspection.End is { } ended ? names[ended.ById].Full() : null,
            unit is null ? null : Names.InPageLanguage(unit.Name, unit.LocalName),
            Standing(inspection, inspection.End is not null),
            isInspector,
            MayGive && !inspection.IsOver(visitor.Today),
            isInspector && inspection.IsInForce(visitor.Today) && visitor.Has(AppointmentKind.Inspector),
            shows
                ? [
                    .. inspection.Records.OrderBy(row => row.Place).Select(row => new SampleLine(
                        row.Place,
                        row.RecordId,
                        names[records[row.RecordId].SuperviseeId].Full(),
                        records[row.RecordId].HeldOn,
                        opened.TryGetValue(row.RecordId, out var at) ? at : null)),
                ]
                : []);
        Response.StatusCode = status;
        return View("Inspection", form);
    }

    private async Task<ViewResult> AskedAsync(InspectionForm form, int status, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var inspectors = await db.People
            .Where(row => db.Appointments.Any(duty => duty.PersonId == row.Id && duty.Kind == AppointmentKind.Inspector && (duty.Until == null || duty.Until > today)))
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        form.Inspectors = [.. inspectors.Select(row => new SelectListItem(row.Full(), row.Id.ToString())).OrderBy(item => item.Text, StringComparer.CurrentCulture)];
        form.Units = [.. (await db.Units.AsNoTracking().ToListAsync(cancellationToken)).Select(row => new SelectListItem(Names.InPageLanguage(row.Name, row.LocalName), row.Id.ToString())).OrderBy(item => item.Text, StringComparer.CurrentCulture)];
        Response.StatusCode = status;
        return View("New", form);
    }

    private async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var people = ids.Distinct().ToList();
        return await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
    }
}
