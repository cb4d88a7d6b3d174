using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.Concerns;

/// <summary>Says who deals with a concern: the supervisor's line, then the senior managers of the service, then HR.</summary>
public sealed class ConcernDesk(PortalDb db, OrganisationClock organisation)
{
    /// <summary>No line is longer: a ring of supervisors ends here instead of going round.</summary>
    private const int LongestLine = 8;

    /// <summary>The tiers above the pair, the nearest first; empty where there is nobody.</summary>
    public async Task<List<Guid>> TiersAsync(Guid supervisee, Guid supervisor, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var relations = new Relations(db);
        var tiers = new List<Guid>();
        var below = supervisor;
        for (var step = 0; step < LongestLine && await relations.SupervisorOfAsync(below, today, cancellationToken) is { } above && !tiers.Contains(above); step++)
        {
            tiers.Add(above);
            below = above;
        }

        tiers.AddRange(await SeniorManagersAsync(supervisee, relations, today, cancellationToken));
        tiers.AddRange(await db.Appointments
            .Where(row => row.Kind == AppointmentKind.HumanResources && row.From <= today && (row.Until == null || row.Until > today))
            .OrderBy(row => row.From).ThenBy(row => row.Id)
            .Select(row => row.PersonId)
            .ToListAsync(cancellationToken));
        var gone = await GoneAsync(tiers, today, cancellationToken);
        return [.. tiers.Distinct().Where(person => person != supervisee && person != supervisor && !gone.Contains(person))];
    }

    /// <summary>The tier above whoever deals with it now; null where there is nobody.</summary>
    public async Task<Guid?> NextAsync(Concern concern, CancellationToken cancellationToken)
    {
        var tiers = await TiersAsync(concern.SuperviseeId, concern.SupervisorId, cancellationToken);
        var at = tiers.IndexOf(concern.HandlerId);
        var before = concern.Moves.Select(move => move.HandlerId).ToHashSet();
        return tiers.Skip(at + 1)
            .Where(person => person != concern.PassedOverId && person != concern.RaisedById && !before.Contains(person))
            .Select(person => (Guid?)person)
            .FirstOrDefault();
    }

    /// <summary>Tells the administrators that a pair is to part, and not why. The caller saves.</summary>
    public async Task AskToChangeAsync(Concern concern, CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var administrators = await db.Appointments
            .Where(row => row.Kind == AppointmentKind.Administrator && row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => row.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);
        db.Notices.AddRange(administrators.Select(person => new Notice(
            person, NoticeKind.SupervisorToChange, $"supervisor-to-change:{concern.Id}", $"/organisation/people/{concern.SuperviseeId}", organisation.Now, null, concern.SuperviseeId)));
    }

    /// <summary>Passes the open concerns of those who have left to the next tier. Saves.</summary>
    /// <returns>How many it passed on.</returns>
    internal async Task<int> PassOnAsync(CancellationToken cancellationToken)
    {
        var today = await organisation.TodayAsync(cancellationToken);
        var open = await db.Concerns.Include(row => row.Moves)
            .Where(row => row.State == ConcernState.Raised || row.State == ConcernState.Acknowledged)
            .ToListAsync(cancellationToken);
        var gone = await GoneAsync([.. open.Select(row => row.HandlerId).Distinct()], today, cancellationToken);
        var passed = 0;
        foreach (var concern in open.Where(row => gone.Contains(row.HandlerId)))
        {
            if (await NextAsync(concern, cancellationToken) is { } next)
            {
                concern.Pass(next, organisation.Now);
                db.Notices.AddRange(ConcernNotices.Of(concern, concern.Moves[^1]));
                passed++;
            }
        }

        await db.SaveAsync(cancellationToken);
        return passed;
    }

    /// <summary>Those of the nearest unit first; of the whole organisation last.</summary>
    private async Task<List<Guid>> SeniorManagersAsync(Guid supervisee, Relations relations, DateOnly today, CancellationToken cancellationToken)
    {
        var appointments = await db.Appointments
            .Where(row => row.Kind == AppointmentKind.SeniorManager && row.From <= today && (row.Until == null || row.Until > today))
            .OrderBy(row => row.UnitId == null).ThenBy(row => row.From).ThenBy(row => row.Id)
            .Select(row => row.PersonId)
            .ToListAsync(cancellationToken);
        var senior = new List<Guid>();
        foreach (var person in appointments.Distinct())
        {
            if ((await relations.ActorAsync(person, supervisee, today, cancellationToken)).Is(Relation.SeniorManager))
            {
                senior.Add(person);
            }
        }

        return senior;
    }

    /// <summary>Those of these people who hold no post any more.</summary>
    internal async Task<HashSet<Guid>> GoneAsync(List<Guid> people, DateOnly today, CancellationToken cancellationToken) =>
        [.. await db.People
            .Where(row => people.Contains(row.Id) && !db.Posts.Any(post => post.PersonId == row.Id && (post.LeftOn == null || post.LeftOn > today)))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)];
}
