using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Sessions;

/// <summary>
/// Whether somebody's one-to-ones were held in time. Each is judged by the date that stood on its eve: what became known on the
/// day itself or later, the session among it, does not move the date any more. It is judged by today's policy, whichever was in force then.
/// </summary>
/// <param name="posts">The person's facts once for each post they have had; the sessions and absences are the same in all.</param>
/// <param name="agreements">Every agreement they have signed: the one that counts is the latest of its day.</param>
public sealed class HeldPunctuality(Policy policy, WorkingCalendar calendar, IReadOnlyList<PersonFacts> posts, IReadOnlyList<AgreementFacts> agreements)
{
    private readonly Dictionary<DateOnly, DateOnly?> _known = [];

    /// <summary>The day by which the one-to-one held on <paramref name="heldOn"/> was due; null where the policy asked for none yet, or its date was suspended.</summary>
    public DateOnly? DueOn(DateOnly heldOn)
    {
        if (!_known.TryGetValue(heldOn, out var due))
        {
            _known[heldOn] = due = Judge(heldOn.AddDays(-1));
        }

        return due;
    }

    public bool WasLate(DateOnly heldOn) => DueOn(heldOn) < heldOn;

    private DateOnly? Judge(DateOnly eve)
    {
        var post = posts.Where(facts => facts.StartedOn <= eve).MaxBy(facts => facts.StartedOn);
        if (post is null)
        {
            return null;
        }

        // Cases, observations and training do not move a session's date: without them the answer is the same and comes sooner.
        var facts = post with
        {
            Agreement = agreements.Where(agreement => agreement.SignedOn <= eve).MaxBy(agreement => agreement.SignedOn),
            Cases = [],
            ObservedOn = [],
            TrainedOn = null,
        };
        return policy.Evaluate(facts, calendar, eve).FirstOrDefault(obligation => obligation.Kind == ObligationKind.HoldSession)?.DueOn;
    }
}
