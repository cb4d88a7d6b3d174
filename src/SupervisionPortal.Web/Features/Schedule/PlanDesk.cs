using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Concerns;
using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>Fills the planning page: lays what is missing, looks at what was typed, and draws the months.</summary>
public sealed class PlanDesk(
    PortalDb db, Visitor visitor, PlanReader plans, ConcernWords words, IStringLocalizer<ScheduleTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates)
{
    /// <summary>The plan of the two; null where there is nothing to plan.</summary>
    public async Task<SchedulePlan?> PlanAsync(Pair pair, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var read = await plans.ReadAsync([pair.Supervisee.Id], visitor.Calendar, today, ScheduleLayout.HorizonOf(today), cancellationToken);
        return read.GetValueOrDefault(pair.Supervisee.Id);
    }

    /// <summary>The drafts there are, and the dates that are missing beside them.</summary>
    public async Task<PlanForm> FormAsync(Pair pair, SchedulePlan plan, CancellationToken cancellationToken)
    {
        var person = pair.Supervisee.Id;
        var drafts = await db.Proposals.AsNoTracking()
            .Where(row => row.SuperviseeId == person && row.State == ProposalState.Drafted)
            .ToListAsync(cancellationToken);
        var booked = plan.Booked.Concat(drafts.Select(row => row.On)).ToList();
        var rows = drafts.Select(row => (row.Id, row.On, row.StartsAt))
            .Concat((plan with { Booked = booked }).Lay().Select(laid => (Id: Guid.CreateVersion7(), laid.On, laid.StartsAt)))
            .OrderBy(row => row.On);
        return new PlanForm
        {
            Rows = [.. rows.Select(row => new PlanRowForm { Id = row.Id, Date = dates.InField(row.On), Time = row.StartsAt is { } at ? dates.Time(at) : null })],
            Minutes = (drafts.FirstOrDefault()?.Minutes ?? plan.Minutes).ToString(CultureInfo.InvariantCulture),
            Venue = drafts.FirstOrDefault()?.Venue ?? plan.Venue,
        };
    }

    /// <summary>The rows that are to be proposed, as they were typed; null in a place that cannot be read. Mistakes are said beside their fields.</summary>
    public List<DiaryEntry?> Read(PlanForm form, Pair pair, ModelStateDictionary mistakes)
    {
        if (!TypedMinutes.IsBlankOrRead(form.Minutes))
        {
            mistakes.AddModelError(nameof(form.Minutes), texts["Minutes.NotUnderstood", TypedMinutes.Fewest, Session.LongestMinutes]);
        }

        if (form.Venue?.Trim().Length > Session.VenueLength)
        {
            mistakes.AddModelError(nameof(form.Venue), texts["Venue.TooLong", Session.VenueLength, form.Venue.Trim().Length]);
        }

        var minutes = TypedMinutes.Read(form.Minutes);
        var read = new List<DiaryEntry?>(form.Rows.Count);
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = form.Rows[i];
            var on = dates.Parse(row.Date);
            if (row.LeaveOut || (string.IsNullOrWhiteSpace(row.Date) && string.IsNullOrWhiteSpace(row.Time)))
            {
                read.Add(null);
                continue;
            }

            if (on is null)
            {
                mistakes.AddModelError($"Rows[{i}].Date", texts["Date.NotUnderstood", dates.DayWithYear(visitor.Today.AddDays(3))]);
            }
            else if (Session.WhyNotOn(on.Value, visitor.Today, pair.LeftOn) is { } wrongDay)
            {
                mistakes.AddModelError($"Rows[{i}].Date", shared[$"Refusal.{wrongDay}"]);
            }

            if (!string.IsNullOrWhiteSpace(row.Time) && PortalDates.ParseTime(row.Time) is null)
            {
                mistakes.AddModelError($"Rows[{i}].Time", texts["Time.NotUnderstood"]);
            }

            read.Add(on is { } day && day >= visitor.Today ? new DiaryEntry(day, PortalDates.ParseTime(row.Time), minutes) : null);
        }

        return read;
    }

    /// <summary>Looks at what can be read; the last day for each is needed to keep it.</summary>
    public static IReadOnlyList<PlannedRow?> LookAt(SchedulePlan plan, IReadOnlyList<DiaryEntry?> read)
    {
        var looked = new Queue<PlannedRow>(plan.LookAt([.. read.OfType<DiaryEntry>()]));
        return [.. read.Select(entry => entry is null ? null : looked.Dequeue())];
    }

    public static string? Seal(IEnumerable<PlannedRow?> looked) => ConcernWords.Seal(looked.OfType<PlannedRow>().Select(row => (row.Entry, row.Concerns)));

    /// <summary>The page around the form.</summary>
    public async Task<PlanPage> PageAsync(Pair pair, SchedulePlan? plan, IReadOnlyList<PlannedRow?> looked, CancellationToken cancellationToken)
    {
        var page = new PlanPage(pair) { Standing = await StandingAsync(pair, cancellationToken) };
        if (plan is null)
        {
            return page with { CannotPlan = true };
        }

        return page with
        {
            Rows = [.. looked.Select(row => row is null ? new PlanRow(null, null, []) : new PlanRow(row.Entry.On, row.DueOn, words.Of(row.Concerns, pair.Supervisee, pair.Supervisor)))],
            Months = Months(plan, looked),
            Accepted = Seal(looked),
        };
    }

    private async Task<List<StandingDate>> StandingAsync(Pair pair, CancellationToken cancellationToken)
    {
        var person = pair.Supervisee.Id;
        var today = visitor.Today;
        var sessions = await db.Sessions
            .Where(row => row.SuperviseeId == person && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.PlannedFor >= today)
            .Select(row => new { row.Id, row.PlannedFor, row.StartsAt, row.AgreedOn })
            .ToListAsync(cancellationToken);
        var proposals = await db.Proposals.AsNoTracking()
            .Where(row => row.SuperviseeId == person && row.On >= today && (row.State == ProposalState.Proposed || row.State == ProposalState.AnotherTimeAsked))
            .ToListAsync(cancellationToken);
        return
        [
            .. sessions.Select(row => new StandingDate(
                    row.Id,
                    row.PlannedFor,
                    row.StartsAt,
                    ShownState.Planned,
                    $"/sessions/{row.Id}",
                    row.AgreedOn is { } agreed ? texts["Standing.Agreed", dates.DayOfMonth(agreed)] : texts["Standing.Booked"]))
                .Concat(proposals.Select(row => new StandingDate(
                    row.Id,
                    row.On,
                    row.StartsAt,
                    row.State == ProposalState.Proposed ? ShownState.Proposed : ShownState.AnotherTimeAsked,
                    $"/proposals/{row.Id}",
                    row.SuggestedOn is { } suggested ? texts["Standing.Suggested", dates.DayAndTime(suggested, row.SuggestedAt)].Value : row.IsMove ? texts["Standing.Move"].Value : null)))
                .OrderBy(row => row.On).ThenBy(row => row.StartsAt),
        ];
    }

    private List<PlanMonth> Months(SchedulePlan plan, IReadOnlyList<PlannedRow?> looked)
    {
        var rows = looked.Select((row, index) => (row, index)).Where(entry => entry.row is not null).ToLookup(entry => entry.row!.Entry.On, entry => entry.index);
        var months = new List<PlanMonth>();
        for (var month = new DateOnly(plan.Today.Year, plan.Today.Month, 1); month <= plan.Until; month = month.AddMonths(1))
        {
            var weeks = new List<IReadOnlyList<PlanDay?>>();
            var first = month.AddDays(-(((int)month.DayOfWeek + 6) % 7));
            for (var monday = first; monday < month.AddMonths(1); monday = monday.AddDays(7))
            {
                weeks.Add([.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(day => day.Month == month.Month ? Day(plan, day, rows[day].Select(index => (int?)index).FirstOrDefault()) : null)]);
            }

            months.Add(new PlanMonth(month, weeks));
        }

        return months;
    }

    private PlanDay Day(SchedulePlan plan, DateOnly day, int? row)
    {
        var (supervisee, supervisor) = (plan.Diaries.Supervisee, plan.Diaries.Supervisor);
        var hindrance = day < plan.Today ? texts["Day.Past"].Value
            : !plan.Calendar.IsWorkingDay(day) ? texts["Day.NotWorked"].Value
            : supervisee.AbsenceOn(day) is not null || supervisor.AbsenceOn(day) is not null ? texts["Day.Away"].Value
            : supervisee.FixedOn(day) is { Kind: FixedDayKind.Never } || supervisor.FixedOn(day) is { Kind: FixedDayKind.Never } ? texts["Day.Never"].Value
            : null;
        return new PlanDay(day, hindrance, row, plan.Booked.Contains(day), supervisor.EntriesOn(day).Count - supervisee.EntriesOn(day).Count);
    }
}
