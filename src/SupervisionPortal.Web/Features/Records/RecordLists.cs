using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>The visitor's records, the newest session first.</summary>
public sealed class RecordLists(PortalDb db, Visitor visitor, Relations relations, PortalDates dates, IStringLocalizer<RecordTexts> texts)
{
    private const int RowsOnAPage = 25;

    public async Task<RecordList> OfAsync(RecordState? state, bool? own, int page, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var supervisees = relations.SuperviseesOf(me, visitor.Today);
        var written = db.Records.AsNoTracking().Where(row => row.State != RecordState.Discarded && row.SuperviseeId != me && (row.SupervisorId == me || supervisees.Contains(row.SuperviseeId)));
        // A draft is its writers' alone.
        var mine = db.Records.AsNoTracking().Where(row => row.SuperviseeId == me && row.FirstIssuedAt != null);
        var hasWritten = visitor.Supervises || await written.AnyAsync(cancellationToken);
        var isOwn = own ?? !hasWritten;
        var rows = In(isOwn ? mine : written, state);
        var count = await rows.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + RowsOnAPage - 1) / RowsOnAPage);
        var shown = Math.Clamp(page, 1, pages);
        var found = await rows
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .Skip((shown - 1) * RowsOnAPage).Take(RowsOnAPage)
            .Select(row => new { row.Id, row.HeldOn, row.SuperviseeId, row.SupervisorId, row.State, row.Kind, row.WindowEndsOn, row.LapsesAt, row.AnsweredAt })
            .ToListAsync(cancellationToken);
        var people = await RecordPeople.LoadAsync(db, found.SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId }), cancellationToken);
        return new RecordList(
            [
                .. found.Select(row =>
                {
                    var isLapsed = row.State == RecordState.Waiting && row.LapsesAt <= visitor.Now;
                    var shownState = isLapsed ? RecordState.AcceptedByLapse : row.State;
                    return new RecordRow(
                        row.Id,
                        row.HeldOn,
                        people.Full(isOwn ? row.SupervisorId : row.SuperviseeId),
                        shownState.Shown(),
                        row.Kind,
                        Note(shownState, row.WindowEndsOn, row.LapsesAt, isLapsed ? row.LapsesAt : row.AnsweredAt));
                }),
            ],
            shown,
            pages,
            count,
            state,
            isOwn,
            hasWritten && (visitor.Post is not null || await mine.AnyAsync(cancellationToken)));
    }

    private IQueryable<SupervisionRecord> In(IQueryable<SupervisionRecord> rows, RecordState? state)
    {
        var now = visitor.Now;
        return state switch
        {
            null => rows,
            // What has lapsed is not waiting, even before the sweep has come by.
            RecordState.Waiting => rows.Where(row => row.State == RecordState.Waiting && (row.LapsesAt == null || row.LapsesAt > now)),
            RecordState.AcceptedByLapse => rows.Where(row => row.State == RecordState.AcceptedByLapse || (row.State == RecordState.Waiting && row.LapsesAt <= now)),
            { } one => rows.Where(row => row.State == one),
        };
    }

    private string? Note(RecordState state, DateOnly? endsOn, DateTime? lapsesAt, DateTime? answeredAt) => state switch
    {
        RecordState.Waiting when endsOn is { } day => texts[lapsesAt is null ? "List.By" : "List.AgreedAfter", dates.Day(day)],
        RecordState.Waiting => texts["List.NoLastDay"],
        RecordState.Draft => null,
        _ => answeredAt is { } at ? dates.Day(at) : null,
    };
}
