using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Obligations;

/// <summary>The windows of records that wait for an answer while the organisation's calendar changes.</summary>
public sealed class RunningWindows(PortalDb db, TimeProvider clock)
{
    /// <summary>Gives every running window the days the new calendar adds; none is shortened. The caller saves.</summary>
    public async Task LengthenAsync(CancellationToken cancellationToken)
    {
        var organisation = new OrganisationClock(db, clock);
        var calendar = await organisation.CalendarAsync(cancellationToken);
        var now = organisation.Now;
        var waiting = await db.Records
            .Where(row => row.State == RecordState.Waiting && row.WindowEndsOn != null && row.IssuedAt != null && (row.LapsesAt == null || row.LapsesAt > now))
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return;
        }

        var first = await db.Policies.MinAsync(row => row.InForceFrom, cancellationToken);
        foreach (var record in waiting)
        {
            var issuedOn = calendar.LocalDate(record.IssuedAt!.Value);
            // In another zone the first policy's first day may have been the day before.
            var policy = await db.PolicyAsync(issuedOn < first ? first : issuedOn, cancellationToken);
            record.Lengthen(AnswerWindow.Under(policy.Policy, calendar, record.IssuedAt.Value, record.Kind));
        }
    }
}
