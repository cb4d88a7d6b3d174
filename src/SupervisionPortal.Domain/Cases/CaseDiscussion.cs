using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Cases;

/// <summary>
/// A case was discussed in a session that was held, its plan reviewed or not; what was decided is entered on the case system, and an
/// important disagreement about it is marked for the child's file (mlop-tapang, Standard Four).
/// </summary>
public sealed class CaseDiscussion : TenantRow
{
    public const int TextLength = 4000;

    private readonly List<DiscussionMove> _moves = [];

    private CaseDiscussion()
    {
    }

    public CaseDiscussion(Guid caseId, Guid superviseeId, Guid sessionId, DateOnly on, bool planReviewed)
    {
        CaseId = caseId;
        SuperviseeId = superviseeId;
        SessionId = sessionId;
        On = on;
        PlanReviewed = planReviewed;
    }

    public override Guid? FactAbout => SuperviseeId;

    public Guid CaseId { get; private set; }

    public Guid SuperviseeId { get; private set; }

    public Guid SessionId { get; private set; }

    public DateOnly On { get; private set; }

    public bool PlanReviewed { get; set; }

    /// <summary>The day on which what was decided was entered on the case system; null: not yet.</summary>
    public DateOnly? EnteredOn { get; private set; }

    /// <summary>What the two disagree about, for the child's file; null where nothing is marked.</summary>
    public string? Disagreement { get; private set; }

    /// <summary>Who marked it; null where nothing is marked.</summary>
    public Guid? DisagreementById { get; private set; }

    /// <summary>UTC; null where nothing is marked.</summary>
    public DateTime? DisagreementAt { get; private set; }

    /// <summary>UTC instant of its last move; null before the first. Of two moves at once, one is refused.</summary>
    public DateTime? MovedAt { get; private set; }

    public IReadOnlyList<DiscussionMove> Moves => _moves;

    /// <param name="actor">As they stand to the supervisee.</param>
    public static Refusal? WhyNotEnter(Actor actor) => actor.IsOneOfTheTwo ? null : Refusal.OnlyThoseTwo;

    /// <param name="actor">As they stand to the supervisee.</param>
    /// <param name="enteredOn">The local day it was entered on.</param>
    /// <param name="today">The local day.</param>
    public Refusal? WhyNotEnter(Actor actor, DateOnly enteredOn, DateOnly today) =>
        WhyNotEnter(actor)
        ?? (enteredOn > today ? Refusal.EnteredInTheFuture
        : enteredOn < On ? Refusal.EnteredBeforeDiscussion
        : null);

    /// <summary>What was decided stands on the case system since that day. Said again with another day, that day counts.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotEnter(Actor, DateOnly, DateOnly)"/> says.</exception>
    public void Enter(DateOnly enteredOn, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotEnter(actor, enteredOn, today));
        EnteredOn = enteredOn;
        Append(DiscussionVerb.Enter, actor, now, enteredOn, null);
    }

    /// <param name="actor">As they stand to the supervisee.</param>
    public static Refusal? WhyNotMark(Actor actor) => actor.IsOneOfTheTwo ? null : Refusal.OnlyThoseTwo;

    /// <summary>Marks an important disagreement for the child's file, or says it in other words. What was said before is kept.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotMark"/> says, or nothing was said.</exception>
    public void Mark(string disagreement, Actor actor, DateTime now)
    {
        Refuse(WhyNotMark(actor) ?? (string.IsNullOrWhiteSpace(disagreement) ? Refusal.SayWhatYouDisagreeAbout : null));
        (Disagreement, DisagreementById, DisagreementAt) = (disagreement.Trim(), actor.PersonId, now);
        Append(DiscussionVerb.Mark, actor, now, null, Disagreement);
    }

    /// <summary>The mark goes by whom it was made by; what was said stays in the story.</summary>
    public Refusal? WhyNotUnmark(Actor actor) =>
        WhyNotMark(actor)
        ?? (Disagreement is null ? Refusal.NotInThisState
        : DisagreementById != actor.PersonId ? Refusal.OnlyWhoMarkedIt
        : null);

    /// <summary>It was settled, or no disagreement to keep.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotUnmark"/> says.</exception>
    public void Unmark(Actor actor, DateTime now)
    {
        Refuse(WhyNotUnmark(actor));
        (Disagreement, DisagreementById, DisagreementAt) = (null, null, null);
        Append(DiscussionVerb.Unmark, actor, now, null, null);
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private void Append(DiscussionVerb verb, Actor actor, DateTime now, DateOnly? on, string? text)
    {
        MovedAt = now;
        _moves.Add(new DiscussionMove(Id, verb, actor.PersonId, now, on, text));
    }
}
