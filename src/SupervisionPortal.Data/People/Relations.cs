using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.People;

/// <summary>What one person is to another on a day, from posts, supervisions and appointments. Rights follow from this alone.</summary>
public sealed class Relations(PortalDb db)
{
    /// <summary>No line is longer: a ring of supervisors ends here instead of going round.</summary>
    private const int LongestLine = 8;

    /// <summary>The actor as they stand to one supervisee.</summary>
    public async Task<Actor> ActorAsync(Guid personId, Guid superviseeId, DateOnly today, CancellationToken cancellationToken) =>
        await ActorAsync(personId, await AppointmentsAsync(personId, today, cancellationToken), supervises: true, covers: true, superviseeId, today, cancellationToken);

    /// <summary>The actor as they stand to one supervisee, where what they are in the organisation is known already.</summary>
    /// <param name="appointments">Theirs in force that day.</param>
    /// <param name="supervises">False where they supervise nobody that day, and so are in nobody's line.</param>
    /// <param name="covers">False where they cover for nobody that day.</param>
    public async Task<Actor> ActorAsync(
        Guid personId, IReadOnlyList<Appointment> appointments, bool supervises, bool covers, Guid superviseeId, DateOnly today, CancellationToken cancellationToken)
    {
        var relation = personId == superviseeId ? Relation.Supervisee
            : supervises ? await LineAsync(personId, superviseeId, today, cancellationToken)
            : Relation.None;
        foreach (var appointment in appointments)
        {
            relation |= appointment.Kind switch
            {
                AppointmentKind.QualityAssurance => Relation.QualityAssurance,
                AppointmentKind.HumanResources => Relation.HumanResources,
                AppointmentKind.Administrator => Relation.Administrator,
                AppointmentKind.SeniorManager when personId != superviseeId
                    && (appointment.UnitId is not { } service || await IsBelowAsync(superviseeId, service, today, cancellationToken)) => Relation.SeniorManager,
                _ => Relation.None,
            };
        }

        if (covers && await CoveredBy(personId, today).ContainsAsync(superviseeId, cancellationToken))
        {
            relation |= Relation.Cover;
        }

        // Nobody has power over their own record beside being its supervisee.
        return new Actor(personId, personId == superviseeId ? relation & (Relation.Supervisee | Relation.Administrator) : relation);
    }

    public Task<List<Appointment>> AppointmentsAsync(Guid personId, DateOnly today, CancellationToken cancellationToken) =>
        db.Appointments.AsNoTracking()
            .Where(row => row.PersonId == personId && row.From <= today && (row.Until == null || row.Until > today))
            .ToListAsync(cancellationToken);

    /// <summary>Whether the person is of the organisation that day: in post, or with a duty beside posts. Whoever has left is nobody here.</summary>
    public async Task<bool> BelongsAsync(Guid personId, DateOnly today, CancellationToken cancellationToken) =>
        await db.Posts.AnyAsync(row => row.PersonId == personId && row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today), cancellationToken)
        || (await AppointmentsAsync(personId, today, cancellationToken)).Count > 0;

    /// <summary>Those the person supervises on that day.</summary>
    public IQueryable<Guid> SuperviseesOf(Guid personId, DateOnly today) =>
        db.Supervisions.Where(row => row.SupervisorId == personId && row.From <= today && (row.Until == null || row.Until > today)).Select(row => row.SuperviseeId);

    /// <summary>Those whose supervisor is away that day and has this person for cover.</summary>
    public IQueryable<Guid> CoveredBy(Guid personId, DateOnly today) =>
        from absence in db.Absences
        where absence.CoverId == personId && absence.From <= today && (absence.ReturnedOn == null || absence.ReturnedOn > today)
        join supervision in db.Supervisions on absence.PersonId equals supervision.SupervisorId
        where supervision.From <= today && (supervision.Until == null || supervision.Until > today) && supervision.SuperviseeId != personId
        select supervision.SuperviseeId;

    /// <summary>Those further down the line of these that day, without these themselves.</summary>
    public async Task<List<Guid>> LineBelowAsync(IReadOnlyCollection<Guid> team, DateOnly today, CancellationToken cancellationToken)
    {
        var known = team.ToHashSet();
        var below = new List<Guid>();
        var level = team.ToList();
        for (var step = 1; step < LongestLine && level.Count > 0; step++)
        {
            level = (await db.Supervisions
                    .Where(row => level.Contains(row.SupervisorId) && row.From <= today && (row.Until == null || row.Until > today))
                    .Select(row => row.SuperviseeId)
                    .ToListAsync(cancellationToken))
                .Where(known.Add).ToList();
            below.AddRange(level);
        }

        return below;
    }

    /// <summary>The supervisor on that day, or null.</summary>
    public async Task<Guid?> SupervisorOfAsync(Guid personId, DateOnly today, CancellationToken cancellationToken) =>
        await db.Supervisions
            .Where(row => row.SuperviseeId == personId && row.From <= today && (row.Until == null || row.Until > today))
            .OrderByDescending(row => row.From)
            .Select(row => (Guid?)row.SupervisorId)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Everybody at or below a unit of the tree, by their post that day.</summary>
    public async Task<IQueryable<Guid>> PeopleBelowAsync(Guid? unitId, DateOnly today, CancellationToken cancellationToken)
    {
        var posts = db.Posts.Where(row => row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today));
        if (unitId is { } top)
        {
            var units = await UnitsBelowAsync(top, cancellationToken);
            posts = posts.Where(row => units.Contains(row.UnitId));
        }

        return posts.Select(row => row.PersonId);
    }

    private async Task<Relation> LineAsync(Guid personId, Guid superviseeId, DateOnly today, CancellationToken cancellationToken)
    {
        var above = superviseeId;
        for (var step = 0; step < LongestLine; step++)
        {
            if (await SupervisorOfAsync(above, today, cancellationToken) is not { } supervisor)
            {
                return Relation.None;
            }

            if (supervisor == personId)
            {
                return step == 0 ? Relation.Supervisor : Relation.LineManager;
            }

            above = supervisor;
        }

        return Relation.None;
    }

    private async Task<bool> IsBelowAsync(Guid personId, Guid serviceId, DateOnly today, CancellationToken cancellationToken)
    {
        var units = await UnitsBelowAsync(serviceId, cancellationToken);
        // A leaver's file stays with the service of their last post.
        var last = await db.Posts.Where(row => row.PersonId == personId && row.StartedOn <= today)
            .OrderByDescending(row => row.StartedOn)
            .Select(row => (Guid?)row.UnitId)
            .FirstOrDefaultAsync(cancellationToken);
        return last is { } unit && units.Contains(unit);
    }

    /// <summary>These units and everything beneath them.</summary>
    public static HashSet<Guid> Below(IEnumerable<Unit> units, IEnumerable<Guid> tops)
    {
        var children = units.ToLookup(unit => unit.ParentId, unit => unit.Id);
        var below = new HashSet<Guid>(tops);
        var next = new Queue<Guid>(below);
        while (next.TryDequeue(out var unit))
        {
            foreach (var child in children[unit].Where(below.Add))
            {
                next.Enqueue(child);
            }
        }

        return below;
    }

    private async Task<HashSet<Guid>> UnitsBelowAsync(Guid top, CancellationToken cancellationToken) =>
        Below(await db.Units.AsNoTracking().ToListAsync(cancellationToken), [top]);
}
