using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Data.Tenancy;

/// <summary>The current organisation's calendar and what day it is there. Loaded once in a scope.</summary>
public sealed class OrganisationClock(PortalDb db, TimeProvider clock)
{
    private WorkingCalendar? _calendar;
    private Organisation? _organisation;

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Organisation> OrganisationAsync(CancellationToken cancellationToken) =>
        _organisation ??= await db.Organisations.AsNoTracking().SingleAsync(cancellationToken);

    public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken)
    {
        if (_calendar is null)
        {
            var organisation = await OrganisationAsync(cancellationToken);
            var holidays = await db.Holidays.Select(row => row.On).ToListAsync(cancellationToken);
            _calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone), Days(organisation.WorkingDays), holidays);
        }

        return _calendar;
    }

    /// <summary>The local day in the organisation's zone.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await CalendarAsync(cancellationToken)).LocalDate(Now);

    private static IEnumerable<DayOfWeek> Days(string days) =>
        Enum.GetValues<DayOfWeek>().Where(day => days.Contains(day.ToString()[..3], StringComparison.OrdinalIgnoreCase));
}
