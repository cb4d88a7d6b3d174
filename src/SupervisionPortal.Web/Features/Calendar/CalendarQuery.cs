using System.Globalization;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>What of the calendar is asked for.</summary>
public sealed class CalendarQuery
{
    /// <summary>How many months are shown side by side.</summary>
    public const int Months = 10;

    /// <summary>How many of them lie before this month.</summary>
    public const int MonthsBefore = 4;

    private const string MonthFormat = "yyyy-MM";

    /// <summary>A team the visitor oversees; null: those they supervise.</summary>
    public Guid? Unit { get; set; }

    /// <summary>The person whose row is open.</summary>
    public Guid? Open { get; set; }

    /// <summary>The first month, as 2025-07; what cannot be read is the usual one.</summary>
    public string? From { get; set; }

    public CalendarView View { get; set; }

    /// <summary>From 1; a page that is not there is the nearest one.</summary>
    public int Page { get; set; }

    public static string Value(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    public DateOnly FirstMonth(DateOnly today) =>
        DateOnly.TryParseExact(From, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            // A calendar reaches as far as somebody's working life does.
            && Math.Abs(month.Year - today.Year) <= 60
            ? month
            : new DateOnly(today.Year, today.Month, 1).AddMonths(-MonthsBefore);
}
