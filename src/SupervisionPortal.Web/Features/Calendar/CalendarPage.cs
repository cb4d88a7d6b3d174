using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>A team by month.</summary>
public sealed record CalendarPage
{
    public required CalendarQuery Query { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<DateOnly> Months { get; init; }

    public required IReadOnlyList<CalendarRow> Rows { get; init; }

    /// <summary>The teams to choose from; empty where there is one alone.</summary>
    public required IReadOnlyList<TeamChoice> Teams { get; init; }

    /// <summary>Whose months these are; null: the visitor's own.</summary>
    public required string? Team { get; init; }

    public required CalendarTally Tally { get; init; }

    public required int Current { get; init; }

    public required int Last { get; init; }

    /// <summary>The visitor lays these people's months.</summary>
    public required bool MayPlan { get; init; }

    public DateOnly ThisMonth => new(Today.Year, Today.Month, 1);

    public DateOnly LastMonth => Months[^1];

    /// <summary>The address with other months, another row or another view.</summary>
    public string Address(DateOnly? from = null, Guid? open = null, CalendarView? view = null, string? anchor = null)
    {
        var query = new List<string>();
        if (Query.Unit is { } unit)
        {
            query.Add($"unit={unit}");
        }

        var first = from ?? Months[0];
        if (first != ThisMonth.AddMonths(-CalendarQuery.MonthsBefore))
        {
            query.Add($"from={CalendarQuery.Value(first)}");
        }

        if ((view ?? Query.View) == CalendarView.List)
        {
            query.Add("view=list");
        }

        if (Current > 1)
        {
            query.Add(FormattableString.Invariant($"page={Current}"));
        }

        if (open is { } person)
        {
            query.Add($"open={person}");
        }

        return (query.Count == 0 ? "/calendar" : $"/calendar?{string.Join('&', query)}") + (anchor is null ? "" : $"#{anchor}");
    }
}
