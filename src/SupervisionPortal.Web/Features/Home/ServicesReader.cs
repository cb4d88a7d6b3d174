using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Home;

/// <summary>How the teams stand that the visitor oversees: numbers and no names.</summary>
public sealed class ServicesReader(PortalDb db, Visitor visitor)
{
    /// <summary>How long ago a lapse still counts.</summary>
    public const int LapseDays = 90;

    private static readonly AppointmentKind[] OfEverybody = [AppointmentKind.QualityAssurance, AppointmentKind.HumanResources];

    /// <summary>The teams, those with most overdue first; null for visitors who oversee none.</summary>
    public async Task<IReadOnlyList<ServiceRow>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!visitor.Oversees)
        {
            return null;
        }

        var senior = visitor.Appointments.Where(appointment => appointment.Kind == AppointmentKind.SeniorManager).ToList();
        var seesAll = OfEverybody.Any(visitor.Has) || senior.Exists(appointment => appointment.UnitId is null);
        var today = visitor.Today;
        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var seen = seesAll ? null : Relations.Below(units, senior.Select(appointment => appointment.UnitId!.Value));
        var posts = db.Posts.Where(row => row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today));
        var people = await posts.GroupBy(row => row.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var overdue = await (
            from row in db.Obligations
            where row.DueOn < today && row.Kind != ObligationKind.DestroyFile && row.Kind != ObligationKind.SignOffRecord
            join post in posts on row.PersonId equals post.PersonId
            group row by new { post.UnitId, IsOneToOne = row.Kind == ObligationKind.HoldSession } into grouped
            select new { grouped.Key.UnitId, grouped.Key.IsOneToOne, Count = grouped.Count() }).ToListAsync(cancellationToken);
        var now = visitor.Now;
        var lapsedSince = now.AddDays(-LapseDays);
        var records = await (
            from record in db.Records
            where record.State == RecordState.Waiting || record.State == RecordState.Disputed || (record.State == RecordState.AcceptedByLapse && record.AnsweredAt >= lapsedSince)
            join post in posts on record.SuperviseeId equals post.PersonId
            group record by new { post.UnitId, State = record.LapsesAt <= now && record.State == RecordState.Waiting ? RecordState.AcceptedByLapse : record.State } into grouped
            select new { grouped.Key.UnitId, grouped.Key.State, Count = grouped.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. units
                .Where(unit => people.ContainsKey(unit.Id) && (seen is null || seen.Contains(unit.Id)))
                .Select(unit => new ServiceRow(
                    unit.Id,
                    Names.InPageLanguage(unit.Name, unit.LocalName),
                    people[unit.Id],
                    Overdue(unit.Id, true),
                    Overdue(unit.Id, false),
                    Records(unit.Id, RecordState.Waiting),
                    Records(unit.Id, RecordState.Disputed),
                    Records(unit.Id, RecordState.AcceptedByLapse)))
                .OrderByDescending(row => row.Overdue)
                .ThenBy(row => row.Name, StringComparer.CurrentCulture),
        ];

        int Overdue(Guid unit, bool isOneToOne) => overdue.Where(row => row.UnitId == unit && row.IsOneToOne == isOneToOne).Sum(row => row.Count);

        int Records(Guid unit, RecordState state) => records.Where(row => row.UnitId == unit && row.State == state).Sum(row => row.Count);
    }
}
