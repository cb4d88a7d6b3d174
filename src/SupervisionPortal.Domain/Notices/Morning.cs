namespace SupervisionPortal.Domain.Notices;

/// <summary>When a day begins for those who are told: reminders at seven, the mail of the day half an hour later with the reminders in it. In the organisation's zone.</summary>
public static class Morning
{
    private static readonly TimeOnly Begins = new(7, 0);
    private static readonly TimeOnly Mails = new(7, 30);

    /// <summary>Whether it has begun on the local day of this instant (UTC).</summary>
    public static bool HasBegun(DateTime utc, TimeZoneInfo zone) => TimeOnly.FromDateTime(Local(utc, zone)) >= Begins;

    /// <summary>The next beginning after an instant, both UTC.</summary>
    public static DateTime After(DateTime utc, TimeZoneInfo zone) => Next(utc, zone, Begins);

    /// <summary>When the mail of the day is next due after an instant, both UTC.</summary>
    public static DateTime MailAfter(DateTime utc, TimeZoneInfo zone) => Next(utc, zone, Mails);

    private static DateTime Next(DateTime utc, TimeZoneInfo zone, TimeOnly at)
    {
        for (var day = DateOnly.FromDateTime(Local(utc, zone)); ; day = day.AddDays(1))
        {
            var local = day.ToDateTime(at);
            // Where clocks are put forward over that very time, as soon as they are.
            while (zone.IsInvalidTime(local))
            {
                local = local.AddMinutes(15);
            }

            var found = TimeZoneInfo.ConvertTimeToUtc(local, zone);
            if (found > utc)
            {
                return found;
            }
        }
    }

    private static DateTime Local(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
