using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

/// <summary>The organisation's holidays. Each change works everybody's dates out anew, in the same transaction.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/holidays")]
public sealed class HolidaysController(PortalDb db, Visitor visitor, IStringLocalizer<SettingsTexts> texts, PortalDates dates) : Controller
{
    private const int PageSize = 25;

    /// <param name="past">Those that were, the latest first.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("")]
    public Task<IActionResult> List(bool past, int page, CancellationToken cancellationToken) => ShownAsync(new HolidayForm(), past, page, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Add(HolidayForm form, CancellationToken cancellationToken)
    {
        if (form.Day(dates) is { } known && await db.Holidays.AsNoTracking().SingleOrDefaultAsync(row => row.On == known, cancellationToken) is { } already)
        {
            if (already.Name == form.Name?.Trim())
            {
                // A second click finds it there.
                return Redirect("/organisation/holidays");
            }

            ModelState.AddModelError(nameof(form.On), texts["Holiday.Taken", already.Name]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, past: false, 1, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var holiday = new Holiday(form.Day(dates)!.Value, form.Name!.Trim());
        db.Holidays.Add(holiday);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Holiday.Added", dates.DayWithYear(holiday.On), holiday.Name]);
        return Redirect("/organisation/holidays");
    }

    [HttpPost("{id:guid}/removal")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Holidays.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } holiday)
        {
            return NotFound();
        }

        db.Holidays.Remove(holiday);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Holiday.Removed", dates.DayWithYear(holiday.On), holiday.Name]);
        return Redirect("/organisation/holidays");
    }

    private async Task<IActionResult> ShownAsync(HolidayForm form, bool past, int page, int status, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var holidays = db.Holidays.AsNoTracking().Where(row => past ? row.On < today : row.On >= today);
        var last = Math.Max(1, (await holidays.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var ordered = past ? holidays.OrderByDescending(row => row.On) : holidays.OrderBy(row => row.On);
        form.List = new HolidayList(await ordered.Skip((current - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), past, current, last);
        Response.StatusCode = status;
        return View("Holidays", form);
    }
}
