using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.Team;

/// <summary>Whose months the visitor may look at: those they supervise, the teams they oversee, else their own.</summary>
public sealed class TeamChoices(PortalDb db, Visitor visitor)
{
    private static readonly AppointmentKind[] OfEverybody = [AppointmentKind.QualityAssurance, AppointmentKind.HumanResources];

    /// <summary>The teams with anybody in post, by name; empty for those who oversee none.</summary>
    public async Task<List<TeamChoice>> OverseenAsync(CancellationToken cancellationToken)
    {
        if (!visitor.Oversees)
        {
            return [];
        }

        var today = visitor.Today;
        var senior = visitor.Appointments.Where(appointment => appointment.Kind == AppointmentKind.SeniorManager).ToList();
        var seesAll = OfEverybody.Any(visitor.Has) || senior.Exists(appointment => appointment.UnitId is null);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var staffed = (await db.Posts
            .Where(row => row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today))
            .Select(row => row.UnitId)
            .Distinct()
            .ToListAsync(cancellationToken)).ToHashSet();
        var seen = seesAll ? null : Relations.Below(units, senior.Select(appointment => appointment.UnitId!.Value));
        return
        [
            .. units.Where(unit => staffed.Contains(unit.Id) && (seen is null || seen.Contains(unit.Id)))
                .Select(unit => new TeamChoice(unit.Id, Names.InPageLanguage(unit.Name, unit.LocalName)))
                .OrderBy(team => team.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The people of a choice, as a query.</summary>
    /// <param name="unitId">Null: those the visitor supervises; where there are none, the visitor.</param>
    public IQueryable<Guid> PeopleOf(Guid? unitId)
    {
        var today = visitor.Today;
        var me = visitor.PersonId;
        return unitId is { } unit
            ? db.Posts.Where(row => row.UnitId == unit && row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today)).Select(row => row.PersonId)
            : visitor.Supervises
                ? db.Supervisions.Where(row => row.SupervisorId == me && row.From <= today && (row.Until == null || row.Until > today)).Select(row => row.SuperviseeId)
                : db.People.Where(row => row.Id == me).Select(row => row.Id);
    }
}
