using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Says where a record stands, to whoever reads it.</summary>
public sealed class BannerWords(IStringLocalizer<RecordTexts> texts, IHtmlLocalizer<RecordTexts> html, PortalDates dates, WorkingCalendar calendar)
{
    /// <summary>A longer window is told by its last day alone.</summary>
    private const int LongestStrip = 10;

    /// <param name="record">With its versions, signatures and notes.</param>
    /// <param name="isOwn">The reader is the supervisee.</param>
    /// <param name="isWriter">The reader writes it.</param>
    /// <param name="people">The two.</param>
    /// <param name="now">UTC.</param>
    public RecordBanner Of(SupervisionRecord record, bool isOwn, bool isWriter, RecordPeople people, DateTime now)
    {
        var state = record.StateAt(now);
        var supervisee = people.Given(record.SuperviseeId);
        var supervisor = people.Given(record.SupervisorId);
        return state switch
        {
            RecordState.Waiting => Waiting(record, isOwn, isWriter, supervisee, supervisor),
            RecordState.Signed => Banner(state, html[isOwn ? "Banner.Signed.Own" : "Banner.Signed", supervisor, DayOf(record.IssuedAt), supervisee, DayOf(record.AnsweredAt)]),
            RecordState.SignedWithComment => Banner(state, html[isOwn ? "Banner.Comment.Own" : "Banner.Comment", supervisee]),
            RecordState.AcceptedByLapse => Banner(
                state,
                html["Banner.Lapse", record.WindowEndsOn is { } day ? dates.Day(day) : "", record.LapsesAt is { } lapsed ? dates.Moment(lapsed) : ""],
                html[isOwn ? "Banner.Lapse.Own" : "Banner.Lapse.Other", supervisee]),
            RecordState.Disputed => Banner(
                state,
                html[isOwn ? "Banner.Disputed.Own" : "Banner.Disputed", supervisee, record.AnsweredAt is { } at ? dates.Moment(at) : ""],
                html[isOwn ? "Banner.Disputed.OwnNext" : isWriter ? "Banner.Disputed.WriterNext" : "Banner.Disputed.Next", supervisor, supervisee]) with { Heading = texts["Banner.Disputed.Heading"] },
            RecordState.ClosedWithBothViews => Banner(state, html["Banner.Closed"]),
            _ => Banner(state, html["Banner.Draft", supervisor]),
        };
    }

    private static RecordBanner Banner(RecordState state, params IHtmlContent[] sentences) => new(state.Shown(), null, sentences, IsLate: false, null);

    private RecordBanner Waiting(SupervisionRecord record, bool isOwn, bool isWriter, string supervisee, string supervisor)
    {
        var late = record.LapsesAt is null && record.WindowEndsOn < dates.Today;
        var heading = isOwn ? texts["Banner.Waiting.Own"] : texts["Banner.Waiting", supervisee];
        List<IHtmlContent> sentences = [html[isOwn ? "Banner.Sent.Own" : isWriter ? "Banner.Sent.Writer" : "Banner.Sent", supervisor, supervisee, DayOf(record.IssuedAt)]];
        if (record.VersionNumber > 1)
        {
            sentences.Add(html[isOwn ? "Banner.Amended.Own" : "Banner.Amended", record.VersionNumber, $"/records/{record.Id}/versions/{record.VersionNumber}"]);
        }

        if (record.WindowEndsOn is not { } endsOn)
        {
            sentences.Add(html[isOwn ? "Banner.NoWindow.Own" : "Banner.NoWindow", supervisee]);
        }
        else if (late)
        {
            sentences.Add(html[isOwn ? "Banner.Late.Own" : "Banner.Late", supervisee]);
        }
        else
        {
            var left = calendar.WorkingDaysBetween(dates.Today.AddDays(-1), endsOn);
            sentences.Add(html[left <= 1 ? (isOwn ? "Banner.LastDay.Own" : "Banner.LastDay") : isOwn ? "Banner.DaysLeft.Own" : "Banner.DaysLeft", left, supervisee, dates.Day(endsOn)]);
            sentences.Add(html[record.LapsesAt is null ? "Banner.NoLapse" : isOwn ? "Banner.WillLapse.Own" : "Banner.WillLapse", dates.Day(endsOn), supervisee]);
        }

        return new RecordBanner(
            ShownState.WaitingToBeSigned,
            late ? texts["Banner.WaitingLate", heading.Value, dates.Inside(dates.DueDistance(record.WindowEndsOn!.Value))] : heading,
            sentences,
            late,
            Strip(record));
    }

    private WorkingDayStrip? Strip(SupervisionRecord record) =>
        record is { WindowEndsOn: { } endsOn, IssuedAt: { } issued } && calendar.WorkingDaysBetween(calendar.LocalDate(issued), endsOn) is > 0 and <= LongestStrip
            ? WorkingDayStrip.Of(calendar.LocalDate(issued), endsOn, dates.Today, calendar)
            : null;

    private string DayOf(DateTime? utc) => utc is { } at ? dates.Day(at) : "";
}
