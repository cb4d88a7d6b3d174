namespace SupervisionPortal.Data.Seed;

/// <summary>Public holidays a new organisation starts with. Those that follow the moon are the organisation's to enter.</summary>
public static class HolidayLists
{
    private static readonly string[] EnglandAndWales =
    [
        "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
        "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
        "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
    ];

    private static readonly string[] CambodiaEveryYear =
    [
        "01-01", "01-07", "03-08", "04-14", "04-15", "04-16", "05-01", "05-14", "06-18", "09-24", "10-15", "10-29", "11-09",
    ];

    /// <summary>The list for a time zone: England and Wales for Europe/London, Cambodia for Asia/Phnom_Penh, none elsewhere.</summary>
    public static IEnumerable<DateOnly> For(string timeZone) => timeZone switch
    {
        "Europe/London" => EnglandAndWales.Select(Day),
        "Asia/Phnom_Penh" => from year in Enumerable.Range(2025, 4) from day in CambodiaEveryYear select Day($"{year}-{day}"),
        _ => [],
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
