using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.Team;

/// <summary>Whose months the visitor may look at: those they supervise, the teams they oversee, else their own.</summary>
public sealed class TeamChoices(PortalDb db, Visitor visitor, Relations relations)
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

    /// <summary>The units the visitor oversees with anybody in post at or beneath them, each beneath the one it belongs to; empty for those who oversee none.</summary>
    public async Task<List<TeamChoice>> OverseenTreeAsync(CancellationToken cancellationToken)
    {
        if (!visitor.Oversees)
        {
            return [];
        }

        var today = visitor.Today;
        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var staffed = (await db.Posts
            .Where(row => row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today))
            .Select(row => row.UnitId)
            .Distinct()
            .ToListAsync(cancellationToken)).ToHashSet();
        var seen = visitor.UnitsLookedAfter(units);
        var children = units.ToLookup(unit => unit.ParentId);
        var choices = new List<TeamChoice>();
        foreach (var top in units.Where(unit => seen.Contains(unit.Id) && !(unit.ParentId is { } parent && seen.Contains(parent))).OrderBy(Name, StringComparer.CurrentCulture))
        {
            Walk(top);
        }

        return choices;

        void Walk(Unit unit)
        {
            var below = children[unit.Id].OrderBy(Name, StringComparer.CurrentCulture).ToList();
            if (Relations.Below(units, [unit.Id]).Overlaps(staffed))
            {
                choices.Add(new TeamChoice(unit.Id, Name(unit)) { IsWhole = below.Count > 0 });
            }

            below.ForEach(Walk);
        }

        static string Name(Unit unit) => Names.InPageLanguage(unit.Name, unit.LocalName);
    }

    /// <summary>The people in post at a unit and beneath it, as a query.</summary>
    public Task<IQueryable<Guid>> PeopleBelowAsync(Guid unitId, CancellationToken cancellationToken) => relations.PeopleBelowAsync(unitId, visitor.Today, cancellationToken);

    /// <summary>Those further down the line of those the visitor supervises; empty where these supervise nobody.</summary>
    public async Task<List<Guid>> LineBelowAsync(CancellationToken cancellationToken) =>
        visitor.Supervises
            ? await relations.LineBelowAsync(await relations.SuperviseesOf(visitor.PersonId, visitor.Today).ToListAsync(cancellationToken), visitor.Today, cancellationToken)
            : [];

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
