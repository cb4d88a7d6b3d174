using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Records;

/// <summary>Which openings somebody may know of, in the database: as <see cref="RecordOpening.IsTold"/> and <see cref="RecordOpening.IsKnownTo"/> say of one.</summary>
public static class OpeningsTold
{
    /// <summary>Those the supervisee may know of.</summary>
    /// <param name="today">The local day.</param>
    public static IQueryable<RecordOpening> ToldBy(this IQueryable<RecordOpening> openings, DateOnly today) =>
        openings.Where(opening => opening.Delays.Any(delay => delay.Verb == DelayVerb.Tell) || !opening.Delays.Any(delay => delay.TellOn > today));

    /// <summary>Those of which the supervisee may not know yet.</summary>
    /// <inheritdoc cref="ToldBy"/>
    public static IQueryable<RecordOpening> WithheldOn(this IQueryable<RecordOpening> openings, DateOnly today) =>
        openings.Where(opening => !opening.Delays.Any(delay => delay.Verb == DelayVerb.Tell) && opening.Delays.Any(delay => delay.TellOn > today));

    /// <summary>Those the supervisee may know of, and those that somebody else may know of before.</summary>
    /// <param name="actor">As they stand to the supervisee.</param>
    /// <inheritdoc cref="ToldBy"/>
    public static IQueryable<RecordOpening> KnownTo(this IQueryable<RecordOpening> openings, Actor actor, DateOnly today)
    {
        if (actor.IsOneOfTheTwo)
        {
            return openings.ToldBy(today);
        }

        var (me, all) = (actor.PersonId, actor.Is(Relation.QualityAssurance));
        return openings.Where(opening => opening.Delays.Any(delay => delay.Verb == DelayVerb.Tell) || !opening.Delays.Any(delay => delay.TellOn > today)
            || all || opening.PersonId == me || opening.Delays.Any(delay => delay.DecidedById == me));
    }
}
