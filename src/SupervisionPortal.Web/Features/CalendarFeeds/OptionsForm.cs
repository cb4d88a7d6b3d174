using System.Globalization;
using SupervisionPortal.Domain.CalendarFeeds;

namespace SupervisionPortal.Web.Features.CalendarFeeds;

/// <summary>What the visitor's calendar is told.</summary>
public sealed class OptionsForm
{
    /// <summary>The choice not to be reminded by the calendar.</summary>
    public const string NoAlarm = "none";

    public bool HidesNames { get; set; }

    /// <summary>Minutes before the session, or <see cref="NoAlarm"/>.</summary>
    public string? Alarm { get; set; }

    public int? Minutes => int.TryParse(Alarm, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    public bool IsUnderstood => Alarm == NoAlarm || (Minutes is { } minutes && CalendarFeed.AlarmChoices.Contains(minutes));

    /// <param name="feed">Null: nothing was chosen yet.</param>
    public static OptionsForm Of(CalendarFeed? feed) => new()
    {
        HidesNames = feed?.HidesNames ?? false,
        Alarm = feed?.AlarmMinutes?.ToString(CultureInfo.InvariantCulture) ?? NoAlarm,
    };
}
