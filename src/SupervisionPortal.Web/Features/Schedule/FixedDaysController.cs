using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The days and hours somebody never has, always has taken, or keeps for supervision. Everybody fixes their own.</summary>
[Authorize(Policy = Access.Member)]
public sealed class FixedDaysController(
    PortalDb db, Visitor visitor, IStringLocalizer<ScheduleTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    [HttpGet("/schedule/fixed-days")]
    public async Task<IActionResult> Form(CancellationToken cancellationToken)
    {
        var known = (await OwnAsync(cancellationToken)).ToDictionary(row => row.Day);
        var works = WorkingDays();
        return View("FixedDays", new FixedDaysForm
        {
            Days =
            [
                .. Week.Where(day => works.Contains(day) || known.ContainsKey(day)).Select(day => known.TryGetValue(day, out var row)
                    ? new FixedDayRow { Day = day, Kind = row.Kind, From = row.From is { } from ? dates.Time(from) : null, Until = row.Until is { } until ? dates.Time(until) : null }
                    : new FixedDayRow { Day = day }),
            ],
        });
    }

    [HttpPost("/schedule/fixed-days")]
    public async Task<IActionResult> Fix(FixedDaysForm form, CancellationToken cancellationToken)
    {
        var actor = new Actor(visitor.PersonId, Relation.Supervisee);
        form.Days = [.. form.Days.Where(row => Enum.IsDefined(row.Day)).DistinctBy(row => row.Day)];
        for (var i = 0; i < form.Days.Count; i++)
        {
            Check(form.Days[i], $"{nameof(form.Days)}[{i}]", actor);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("FixedDays", form);
        }

        var known = (await OwnAsync(cancellationToken)).ToDictionary(row => row.Day);
        foreach (var row in form.Days)
        {
            var (from, until) = (PortalDates.ParseTime(row.From), PortalDates.ParseTime(row.Until));
            if (known.TryGetValue(row.Day, out var there))
            {
                if (row.Kind is { } same && there.Says(same, from, until))
                {
                    continue;
                }

                db.FixedDays.Remove(there);
                // The unique key has room for one: the old row goes first.
                await db.SaveChangesAsync(cancellationToken);
            }

            if (row.Kind is { } kind)
            {
                db.FixedDays.Add(new FixedDay(visitor.PersonId, row.Day, kind, from, until, actor));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Fixed.Done"]);
        return Redirect("/schedule/fixed-days");
    }

    private void Check(FixedDayRow row, string field, Actor actor)
    {
        if (row.Kind is not { } kind || !FixedDay.HasHours(kind))
        {
            return;
        }

        foreach (var (name, text) in new[] { (nameof(row.From), row.From), (nameof(row.Until), row.Until) })
        {
            if (PortalDates.ParseTime(text) is null)
            {
                ModelState.AddModelError($"{field}.{name}", texts["Time.NotUnderstood"]);
                return;
            }
        }

        if (FixedDay.WhyNotFix(visitor.PersonId, kind, PortalDates.ParseTime(row.From), PortalDates.ParseTime(row.Until), actor) is { } refusal)
        {
            ModelState.AddModelError($"{field}.{nameof(row.Until)}", shared[$"Refusal.{refusal}"]);
        }
    }

    private HashSet<DayOfWeek> WorkingDays()
    {
        // Two months hold a working one of every day of the week that is worked at all.
        var days = new HashSet<DayOfWeek>();
        for (var day = visitor.Today; day < visitor.Today.AddDays(60); day = day.AddDays(1))
        {
            if (visitor.Calendar.IsWorkingDay(day))
            {
                days.Add(day.DayOfWeek);
            }
        }

        return days;
    }

    private Task<List<FixedDay>> OwnAsync(CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        return db.FixedDays.Where(row => row.PersonId == me).ToListAsync(cancellationToken);
    }
}
