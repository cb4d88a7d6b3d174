using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>Quality assurance draws reports of observations by chance (havering §8). For everybody else there are no samples.</summary>
[Authorize(Policy = Access.Member)]
public sealed class SamplesController(PortalDb db, Visitor visitor, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, PortalDates dates) : Controller
{
    private const int MostShown = 50;

    private bool MayDraw => visitor.Has(AppointmentKind.QualityAssurance);

    [HttpGet("/observations/samples")]
    public Task<IActionResult> List(CancellationToken cancellationToken) => AskedAsync(
        new SampleForm { FormId = Guid.CreateVersion7(), From = dates.InField(visitor.Today.AddMonths(-3)), Until = dates.InField(visitor.Today) }, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("/observations/samples")]
    public async Task<IActionResult> Draw(SampleForm form, CancellationToken cancellationToken)
    {
        if (!MayDraw)
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.ObservationSamples.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Redirect($"/observations/samples/{form.FormId}");
        }

        if (!ModelState.IsValid)
        {
            return await AskedAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var (from, until) = (form.FirstDay(dates)!.Value, form.LastDay(dates)!.Value);
        var population = await db.Observations
            .Where(row => row.ObservedOn >= from && row.ObservedOn <= until && (row.State == ObservationState.Signed || row.State == ObservationState.SignedWithOwnView))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        if (population.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Until), texts["Sample.Nothing"]);
            return await AskedAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        db.ObservationSamples.Add(ObservationSample.Draw(BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long))), from, until, population, form.Size!.Value, visitor.PersonId, visitor.Now, form.FormId));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Done.Draw"]);
        return Redirect($"/observations/samples/{form.FormId}");
    }

    [HttpGet("/observations/samples/{sample:guid}")]
    public async Task<IActionResult> Show(Guid sample, CancellationToken cancellationToken)
    {
        if (!MayDraw || await db.ObservationSamples.AsNoTracking().Include(row => row.Observations).SingleOrDefaultAsync(row => row.Id == sample, cancellationToken) is not { } drawn)
        {
            return NotFound();
        }

        var ids = drawn.Observations.Select(row => row.ObservationId).ToList();
        var observations = await db.Observations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var read = (await db.ObservationReadings.AsNoTracking().Where(row => ids.Contains(row.ObservationId)).ToListAsync(cancellationToken)).ToLookup(row => row.ObservationId, row => row.At);
        var names = await files.NamesAsync(observations.Values.SelectMany(row => new[] { row.PersonId, row.ObserverId }).Append(drawn.DrawnById), cancellationToken);
        return View("Sample", new SamplePage(
            drawn,
            names[drawn.DrawnById],
            [
                .. drawn.Observations.OrderBy(row => row.Place).Select(row => observations[row.ObservationId]).Select(row => (
                    new ObservationRow(row.Id, row.ObservedOn!.Value, row.Activity, names[row.PersonId], names[row.ObserverId], row.State),
                    read[row.Id].Any() ? read[row.Id].Min() : (DateTime?)null)),
            ]));
    }

    private async Task<IActionResult> AskedAsync(SampleForm form, int status, CancellationToken cancellationToken)
    {
        if (!MayDraw)
        {
            return NotFound();
        }

        var rows = await db.ObservationSamples.AsNoTracking()
            .OrderByDescending(row => row.DrawnAt)
            .Take(MostShown)
            .Select(row => new { row.Id, row.From, row.Until, Drawn = row.Observations.Count, row.Population, row.DrawnById, row.DrawnAt })
            .ToListAsync(cancellationToken);
        var names = await files.NamesAsync(rows.Select(row => row.DrawnById), cancellationToken);
        form.Drawn = [.. rows.Select(row => new SampleRow(row.Id, row.From, row.Until, row.Drawn, row.Population, names[row.DrawnById].Full(), row.DrawnAt))];
        Response.StatusCode = status;
        return View("Samples", form);
    }
}
