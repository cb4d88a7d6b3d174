using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Sessions;

/// <summary>Reads what it takes to say of people's held one-to-ones whether they were in time. Four queries, however many people.</summary>
public sealed class PunctualityReader(PortalDb db)
{
    /// <summary>One for each of these people who ever had a post.</summary>
    public async Task<Dictionary<Guid, HeldPunctuality>> ReadAsync(
        IReadOnlyCollection<Guid> people, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var policy = (await db.PolicyAsync(today, cancellationToken)).Policy;
        var posts = (await db.Posts.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
        var absences = (await db.Absences
            .Where(row => people.Contains(row.PersonId))
            .Select(row => new { row.PersonId, row.From, row.ReturnedOn })
            .ToListAsync(cancellationToken)).ToLookup(row => row.PersonId, row => new AbsenceFacts(row.From, row.ReturnedOn));
        var agreements = (await db.Agreements
            .Where(row => people.Contains(row.SuperviseeId) && row.SignedOn != null)
            .Select(row => new { row.SuperviseeId, row.SignedOn, row.Every })
            .ToListAsync(cancellationToken)).ToLookup(
                row => row.SuperviseeId,
                row => new AgreementFacts { SignedOn = row.SignedOn, Every = row.Every == null ? null : Period.Parse(row.Every) });
        var held = (await db.Sessions
            .Where(row => people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Held)
            .Select(row => new { row.SuperviseeId, row.HeldOn })
            .ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId, row => row.HeldOn);

        var found = new Dictionary<Guid, HeldPunctuality>(people.Count);
        foreach (var person in people.Where(person => posts.Contains(person)))
        {
            SessionFacts[] sessions =
            [
                .. held[person].Order().Select((on, number) => new SessionFacts
                {
                    Id = $"{number}",
                    Kind = SessionKind.OneToOne,
                    Status = SessionStatus.Held,
                    HeldOn = on,
                }),
            ];
            AbsenceFacts[] away = [.. absences[person]];
            found.Add(person, new HeldPunctuality(
                policy,
                calendar,
                [
                    .. posts[person].OrderBy(post => post.StartedOn).Select(post => new PersonFacts
                    {
                        Id = person.ToString(),
                        Role = post.Role,
                        CaseHolding = post.CaseHolding,
                        FullTimeEquivalent = post.FullTimeEquivalent,
                        StartedOn = post.StartedOn,
                        LeftOn = post.LeftOn,
                        Absences = away,
                        Sessions = sessions,
                    }),
                ],
                [.. agreements[person]]));
        }

        return found;
    }
}
