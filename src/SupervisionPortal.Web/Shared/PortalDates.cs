using System.Globalization;

namespace SupervisionPortal.Web.Shared;

/// <summary>
/// Dates and times as people write them, in the organisation's zone and the language of the running culture.
/// A year is said only where it is not this one.
/// </summary>
/// <param name="zone">The organisation's.</param>
/// <param name="utcNow">The moment that "today" and "in 2 days" are told from.</param>
public sealed class PortalDates(TimeZoneInfo zone, DateTime utcNow)
{
    // Distances say days up to a fortnight, then weeks, months from half a year, years from two.
    private const int DaysBeforeWeeks = 14;
    private const int DaysBeforeMonths = 182;
    private const int DaysBeforeYears = 730;

    // Lateness is what a manager answers for: it stays in days for as long as a person can picture them.
    private const int LateDaysBeforeWeeks = 100;

    public TimeZoneInfo Zone => zone;

    /// <summary>The organisation's day.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utcNow, DateTimeKind.Utc), zone));

    private static DateWords Words => DateWords.Current;

    /// <summary>The organisation's day at a UTC instant.</summary>
    public DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>"Friday 28 November".</summary>
    public string Day(DateOnly day) => IsThisYear(day)
        ? Words.Text("Dates.Day", Weekday(day), day.Day, Month(day))
        : DayWithYear(day);

    /// <inheritdoc cref="Day(DateOnly)"/>
    public string Day(DateTime utc) => Day(LocalDate(utc));

    /// <summary>"Friday 28 November 2025", for what is kept or printed.</summary>
    public string DayWithYear(DateOnly day) => Words.Text("Dates.DayWithYear", Weekday(day), day.Day, Month(day), day.Year);

    /// <summary>"28 November".</summary>
    public string DayOfMonth(DateOnly day) => IsThisYear(day)
        ? Words.Text("Dates.DayOfMonth", day.Day, Month(day))
        : Words.Text("Dates.DayOfMonthWithYear", day.Day, Month(day), day.Year);

    /// <summary>"Fri 28", for grids under a heading that names the month.</summary>
    public string Short(DateOnly day) => Words.Text("Dates.Short", WeekdayShort(day), day.Day);

    /// <summary>"Fri 28 Nov".</summary>
    public string ShortWithMonth(DateOnly day) => IsThisYear(day)
        ? Words.Text("Dates.ShortWithMonth", WeekdayShort(day), day.Day, MonthShort(day))
        : InField(day);

    /// <summary>"Fri 28 Nov 2025": what a date's text field shows, and <see cref="Parse"/> reads back.</summary>
    public string InField(DateOnly day) => Words.Text("Dates.InField", WeekdayShort(day), day.Day, MonthShort(day), day.Year);

    /// <summary>"November 2025".</summary>
    public string MonthOfYear(DateOnly day) => Words.Text("Dates.MonthOfYear", Month(day), day.Year);

    /// <summary>"November".</summary>
    public string Month(DateOnly day) => Words.Months[day.Month - 1];

    /// <summary>"Nov".</summary>
    public string MonthShort(DateOnly day) => Words.MonthsShort[day.Month - 1];

    /// <summary>"Friday".</summary>
    public string Weekday(DateOnly day) => Words.Days[(int)day.DayOfWeek];

    /// <summary>"Fri".</summary>
    public string WeekdayShort(DateOnly day) => Words.DaysShort[(int)day.DayOfWeek];

    /// <summary>"2:32pm", "4pm", "midday", "midnight".</summary>
    public string Time(TimeOnly time)
    {
        if (time.Minute == 0 && (time.Hour is 0 or 12))
            return Words.Text(time.Hour == 0 ? "Dates.Midnight" : "Dates.Midday");
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var half = time.Hour < 12 ? "Am" : "Pm";
        return time.Minute == 0
            ? Words.Text($"Dates.Hour{half}", hour)
            : Words.Text($"Dates.Time{half}", hour, time.Minute.ToString("00", CultureInfo.InvariantCulture));
    }

    /// <inheritdoc cref="Time(TimeOnly)"/>
    public string Time(DateTime utc) => Time(TimeOnly.FromDateTime(Local(utc)));

    /// <summary>"today, 9:12am", "Friday 21 November, 4:05pm".</summary>
    public string Moment(DateTime utc)
    {
        var day = LocalDate(utc);
        var said = day == Today || day == Today.AddDays(-1) ? Inside(Distance(day)) : Day(day);
        return Words.Text("Dates.DayAndTime", said, Time(utc));
    }

    /// <summary>"Friday 21 November, 4:05pm", today too: where a line begins with it, or it is read on another day.</summary>
    public string MomentInFull(DateTime utc) => Words.Text("Dates.DayAndTime", Day(LocalDate(utc)), Time(utc));

    /// <summary>"Friday 28 November, 10am", or the day alone where no time is agreed.</summary>
    public string DayAndTime(DateOnly day, TimeOnly? time) => time is { } at ? Words.Text("Dates.DayAndTime", Day(day), Time(at)) : Day(day);

    /// <summary>"Today", "Tomorrow", "In 2 days", "In 3 weeks", "Yesterday", "5 days ago".</summary>
    public string Distance(DateOnly day)
    {
        var days = day.DayNumber - Today.DayNumber;
        return days switch
        {
            0 => Words.Text("Dates.Today"),
            1 => Words.Text("Dates.Tomorrow"),
            -1 => Words.Text("Dates.Yesterday"),
            > 0 => InUnits(days, "Dates.InDays", "Dates.InWeeks", "Dates.InMonths", "Dates.InYears"),
            _ => InUnits(-days, "Dates.DaysAgo", "Dates.WeeksAgo", "Dates.MonthsAgo", "Dates.YearsAgo"),
        };
    }

    /// <summary>As <see cref="Distance"/>, but a day before today is "25 days late".</summary>
    public string DueDistance(DateOnly day)
    {
        var days = Today.DayNumber - day.DayNumber;
        return days switch
        {
            <= 0 => Distance(day),
            < LateDaysBeforeWeeks => Words.Counted("Dates.DaysLate", days),
            _ => Words.Counted("Dates.WeeksLate", Nearest(days, 7)),
        };
    }

    /// <summary>A text of this class as it stands within a sentence: "in 2 days".</summary>
    public string Inside(string text) => text.Length == 0 ? text : char.ToLower(text[0], CultureInfo.CurrentUICulture) + text[1..];

    /// <summary>A text that stands within a sentence as it begins one: "Every 2 weeks".</summary>
    public string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];

    /// <summary>A number in the language's digits.</summary>
    public string Number(int number) => Words.InDigits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The day that was typed, or null if the text names none for certain.</summary>
    public DateOnly? Parse(string? text, DateLean lean = DateLean.Ahead) => TypedDay.Read(text, Today, lean);

    /// <summary>The time of day that was typed ("2:32pm", "14.30", "10"), or null.</summary>
    public static TimeOnly? ParseTime(string? text) => TypedTime.Read(text);

    private static string InUnits(int days, string inDays, string inWeeks, string inMonths, string inYears) => days switch
    {
        7 => Words.Counted(inWeeks, 1),
        < DaysBeforeWeeks => Words.Counted(inDays, days),
        < DaysBeforeMonths => Words.Counted(inWeeks, Nearest(days, 7)),
        < DaysBeforeYears => Words.Counted(inMonths, (int)Math.Round(days / 30.44)),
        _ => Words.Counted(inYears, (int)Math.Round(days / 365.25)),
    };

    private static int Nearest(int days, int unit) => (days + (unit / 2)) / unit;

    private bool IsThisYear(DateOnly day) => day.Year == Today.Year;

    private DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
