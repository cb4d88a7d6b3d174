using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform.Mail;

namespace SupervisionPortal.Web.Shared.CalendarFiles;

/// <summary>
/// Writes sessions as iCalendar (RFC 5545, with RFC 7986's properties of a feed) in the running language. A session has one UID for ever and a
/// SEQUENCE that grows with each of its moves; what fell through is CANCELLED. The same sessions give the same bytes: nothing in it is of now.
/// </summary>
public sealed class CalendarFile(PublicAddress address, IStringLocalizer<CalendarFileTexts> texts)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>How often a program is asked to look again. Most have their own mind about it.</summary>
    private const string Refresh = "PT4H";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="zone">The organisation's: times of sessions are times there.</param>
    /// <param name="names">Of those the sessions are with, by id; null: they are not named.</param>
    /// <param name="alarmMinutes">How long before a session the calendar is asked to remind; null: it is not.</param>
    /// <returns>UTF-8.</returns>
    public byte[] Write(IReadOnlyList<FeedSession> sessions, TimeZoneInfo zone, IReadOnlyDictionary<Guid, PersonName>? names, int? alarmMinutes)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(zone);
        var calendar = new Ical.Net.Calendar { ProductId = "-//SupervisionPortal//Sessions//EN", Method = "PUBLISH" };
        calendar.AddProperty("NAME", texts["Calendar"].Value);
        calendar.AddProperty("X-WR-CALNAME", texts["Calendar"].Value);
        calendar.AddProperty("X-WR-TIMEZONE", zone.Id);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", Refresh);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        if (sessions.Count > 0)
        {
            calendar.AddTimeZone(ZoneOf(zone, sessions.Min(session => session.On), sessions.Max(session => session.On)));
        }

        foreach (var session in sessions)
        {
            calendar.Events.Add(EventOf(session, zone, names, alarmMinutes));
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent EventOf(FeedSession session, TimeZoneInfo zone, IReadOnlyDictionary<Guid, PersonName>? names, int? alarmMinutes)
    {
        var key = session.Kind.BringsInOthers() ? session.Kind.ToString() : "Session";
        var summary = names is null ? texts[key] : texts[$"{key}.With", names[session.OtherId].Full()];
        var changedAt = new CalDateTime(session.ChangedAt, "UTC");
        var entry = new CalendarEvent
        {
            // Not the portal's address, which may change one day.
            Uid = $"{session.Id}@supervision-portal",
            DtStamp = changedAt,
            LastModified = changedAt,
            Sequence = session.Moves - 1,
            Status = session.FellThrough ? EventStatus.Cancelled : EventStatus.Confirmed,
            Class = "PRIVATE",
            Summary = summary.Value,
            Location = session.Venue,
            Url = new Uri(address.Of($"/sessions/{session.Id}")),
        };
        if (session.StartsAt is not { } at)
        {
            entry.Start = new CalDateTime(session.On);
            entry.End = new CalDateTime(session.On.AddDays(1));
            // A day on which something is to be is not a day without time.
            entry.Transparency = TransparencyType.Transparent;
            return entry;
        }

        (entry.Start, entry.End) = Times(session.On.ToDateTime(at), session.Minutes ?? DiaryEntry.UsualMinutes, zone);
        entry.Transparency = session.FellThrough ? TransparencyType.Transparent : TransparencyType.Opaque;
        if (alarmMinutes is { } minutes && session.Status == SessionStatus.Planned)
        {
            entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = summary.Value, Trigger = new Trigger(Duration.FromMinutes(-minutes)) });
        }

        return entry;
    }

    /// <summary>A start the clock skips is that much later; one it shows twice is the first; the session is as long as it is.</summary>
    private static (CalDateTime Start, CalDateTime End) Times(DateTime local, int minutes, TimeZoneInfo zone)
    {
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local - Day)
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        var start = DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
        return (Shown(start, zone), Shown(start.AddMinutes(minutes), zone));
    }

    /// <summary>As the clock on the wall shows it; where it shows a time twice, which programs read as the one or the other, in UTC.</summary>
    private static CalDateTime Shown(DateTime utc, TimeZoneInfo zone)
    {
        var shown = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        return zone.IsAmbiguousTime(shown) ? new CalDateTime(utc, "UTC") : new CalDateTime(shown, zone.Id);
    }

    /// <summary>The zone's rules for the time of the sessions: its changes of the clock, or where there is none its one offset.</summary>
    private static VTimeZone ZoneOf(TimeZoneInfo zone, DateOnly first, DateOnly last)
    {
        // From a whole year before, so that a feed does not change with every day that passes.
        var from = new DateTime(first.Year - 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var offset = zone.GetUtcOffset(from);
        for (var day = from; day.Year <= last.Year + 1; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != offset)
            {
                return VTimeZone.FromDateTimeZone(zone.Id, from, includeHistoricalData: false);
            }
        }

        // Written out by the library, such a zone would repeat some day of a hundred years ago with offsets in seconds, which not every program reads.
        var standard = new VTimeZoneInfo(Ical.Net.Components.Standard)
        {
            DtStart = new CalDateTime(1970, 1, 1, 0, 0, 0),
            OffsetFrom = new UtcOffset(offset),
            OffsetTo = new UtcOffset(offset),
            TimeZoneName = string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}"),
        };
        var fixedZone = new VTimeZone(zone.Id);
        fixedZone.Children.Clear();
        fixedZone.AddChild(standard);
        return fixedZone;
    }
}
