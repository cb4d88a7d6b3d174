using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Observations;

/// <summary>
/// Somebody's practice is watched: planned and agreed, with the permission of those present, reported under the organisation's points, talked over and
/// signed (mlop-tapang, Standard Three; havering §8). Whoever observes may be somebody other than the supervisor.
/// </summary>
public sealed class Observation : TenantRow
{
    public const int ActivityLength = 200;
    public const int PresentLength = 500;

    /// <summary>Of a reflection, a comment and another view, in characters.</summary>
    public const int TextLength = 4000;

    public static readonly StateTable<ObservationState, ObservationVerb> States = new(
        (ObservationState.Planned, ObservationVerb.Move, ObservationState.Planned),
        (ObservationState.Planned, ObservationVerb.Agree, ObservationState.Agreed),
        (ObservationState.Planned, ObservationVerb.Cancel, ObservationState.Cancelled),
        (ObservationState.Planned, ObservationVerb.Observe, ObservationState.Observed),
        (ObservationState.Agreed, ObservationVerb.Move, ObservationState.Planned),
        (ObservationState.Agreed, ObservationVerb.Cancel, ObservationState.Cancelled),
        (ObservationState.Agreed, ObservationVerb.Observe, ObservationState.Observed),
        (ObservationState.Observed, ObservationVerb.Share, ObservationState.Shared),
        (ObservationState.Shared, ObservationVerb.Reopen, ObservationState.Observed),
        (ObservationState.Shared, ObservationVerb.Discuss, ObservationState.Discussed),
        (ObservationState.Discussed, ObservationVerb.Sign, ObservationState.Signed),
        (ObservationState.Discussed, ObservationVerb.SignWithOwnView, ObservationState.SignedWithOwnView));

    private readonly List<ObservationMove> _moves = [];
    private readonly List<ObservationReport> _reports = [];
    private readonly List<ObservationSignature> _signatures = [];

    private Observation()
    {
    }

    /// <summary>Names a day. Who names it has agreed to it; the other of worker and observer is to.</summary>
    /// <param name="activity">What is to be watched: "home visit", "core group".</param>
    /// <param name="today">The local day.</param>
    /// <param name="id">The id the form was given, so that posting it twice plans once.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotPlan"/> says, or what is watched was not said.</exception>
    public static Observation Plan(Guid personId, Guid observerId, DateOnly on, string activity, Actor actor, DateTime now, DateOnly today, Guid id)
    {
        Refuse(WhyNotPlan(personId, observerId, on, actor, today) ?? (string.IsNullOrWhiteSpace(activity) ? Refusal.SayWhatIsObserved : null));
        var planned = new Observation { Kind = ObservationKind.Practice, PersonId = personId, ObserverId = observerId, PlannedFor = on, Activity = activity.Trim(), State = ObservationState.Planned };
        planned.IdentifyAs(id);
        planned.NamedById = actor.PersonId;
        planned.Append(ObservationVerb.Plan, actor, now, on, null);
        return planned;
    }

    /// <summary>
    /// Asks somebody to sit in on a supervision session: a peer, once a year (central-bedfordshire, Quality assurance), or whenever either side asks
    /// (mlop-tapang; surrey §6). The supervisee is told, and can have it cancelled.
    /// </summary>
    /// <param name="session">Still to come.</param>
    /// <param name="actor">As they stand to the supervisor.</param>
    /// <param name="today">The local day.</param>
    /// <param name="id">As for <see cref="Plan"/>.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotSitIn"/> says.</exception>
    public static Observation SitIn(Session session, Guid observerId, Actor actor, DateTime now, DateOnly today, Guid id)
    {
        ArgumentNullException.ThrowIfNull(session);
        Refuse(WhyNotSitIn(session, observerId, actor, today));
        var planned = new Observation
        {
            Kind = ObservationKind.Supervision,
            PersonId = session.SupervisorId,
            ObserverId = observerId,
            SessionId = session.Id,
            SuperviseeId = session.SuperviseeId,
            PlannedFor = session.PlannedFor,
            State = ObservationState.Planned,
        };
        planned.IdentifyAs(id);
        planned.NamedById = actor.PersonId;
        planned.Append(ObservationVerb.Plan, actor, now, session.PlannedFor, null);
        return planned;
    }

    /// <summary>One that took place and whose report was written outside the portal: its day counts.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotRecord"/> says, or the day is still to come.</exception>
    public static Observation RecordOnPaper(Guid personId, Guid observerId, DateOnly on, Actor actor, DateTime now, DateOnly today, Guid id, ObservationKind kind = ObservationKind.Practice)
    {
        Refuse(WhyNotRecord(actor) ?? (on > today ? Refusal.HeldInTheFuture : null));
        var recorded = new Observation { Kind = kind, PersonId = personId, ObserverId = observerId, PlannedFor = on, ObservedOn = on, State = ObservationState.OnPaper };
        recorded.IdentifyAs(id);
        recorded.NamedById = actor.PersonId;
        recorded.Append(ObservationVerb.RecordOnPaper, actor, now, on, null);
        return recorded;
    }

    public override Guid? FactAbout => PersonId;

    public ObservationKind Kind { get; private set; }

    /// <summary>Whose practice it is.</summary>
    public Guid PersonId { get; private set; }

    public Guid ObserverId { get; private set; }

    /// <summary>The session that is observed; null for an observation of practice.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>Whose session it is; null for an observation of practice.</summary>
    public Guid? SuperviseeId { get; private set; }

    public DateOnly PlannedFor { get; private set; }

    /// <summary>What is watched; null for one on paper, and for a session.</summary>
    public string? Activity { get; private set; }

    /// <summary>Who named the day as it stands.</summary>
    public Guid NamedById { get; private set; }

    /// <summary>Null before it took place.</summary>
    public DateOnly? ObservedOn { get; private set; }

    /// <summary>Who was present and that they allowed it; null before it took place, and for one on paper.</summary>
    public string? Present { get; private set; }

    /// <summary>Null before the feedback was talked over.</summary>
    public DateOnly? DiscussedOn { get; private set; }

    public ObservationState State { get; private set; }

    /// <summary>UTC instant of its last move: of two that move it at once, one is refused.</summary>
    public DateTime MovedAt { get; private set; }

    public IReadOnlyList<ObservationMove> Moves => _moves;

    public IReadOnlyList<ObservationReport> Reports => _reports;

    public IReadOnlyList<ObservationSignature> Signatures => _signatures;

    public ObservationReport? Latest => _reports.MaxBy(report => report.Number);

    public bool IsOpen => State is ObservationState.Planned or ObservationState.Agreed;

    public bool IsSigned => State is ObservationState.Signed or ObservationState.SignedWithOwnView;

    /// <summary>It took place: the next one is counted from its day.</summary>
    public bool TookPlace => ObservedOn is not null;

    /// <summary>Its words are for the worker, the observer and whoever supervises the worker.</summary>
    /// <param name="actor">As they stand to the worker.</param>
    public bool IsShownTo(Actor actor) => actor.IsOneOfTheTwo || actor.PersonId == ObserverId;

    /// <summary>When, by whom and how it stands is for those who oversee, too.</summary>
    public bool ShowsFactsTo(Actor actor) => IsShownTo(actor) || actor.Oversees || actor.PersonId == SuperviseeId;

    /// <summary>Whose agreement the day waits for: the observer's where the worker named it, else the worker's; null where it waits for nobody's.</summary>
    public Guid? WaitsFor => State != ObservationState.Planned ? null : NamedById == PersonId ? ObserverId : PersonId;

    /// <param name="actor">As they stand to the worker.</param>
    /// <param name="today">The local day.</param>
    public static Refusal? WhyNotPlan(Guid personId, Guid observerId, DateOnly on, Actor actor, DateOnly today) =>
        !actor.IsOneOfTheTwo ? Refusal.OnlyThoseTwo
        : personId == observerId ? Refusal.NeedsAnotherObserver
        : on < today ? Refusal.ObservedOnALaterDay
        : null;

    /// <param name="actor">As they stand to the supervisor.</param>
    /// <param name="today">The local day.</param>
    public static Refusal? WhyNotSitIn(Session session, Guid observerId, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return session.SuperviseeId != actor.PersonId && !actor.IsOneOfTheTwo ? Refusal.OnlyWhoTakesPart
            : session.IsPeer || session.Status != SessionStatus.Planned || session.PlannedFor < today ? Refusal.OnlyASessionToCome
            : observerId == session.SupervisorId || observerId == session.SuperviseeId ? Refusal.NeedsAnotherObserver
            : null;
    }

    public static Refusal? WhyNotRecord(Actor actor) => actor.Is(Relation.Supervisor) ? null : Refusal.OnlyTheSupervisor;

    public Refusal? WhyNotMove(Actor actor) => !IsShownTo(actor) ? Refusal.OnlyWhoTakesPart : WhyNot(ObservationVerb.Move);

    public Refusal? WhyNotAgree(Actor actor) => WhyNot(ObservationVerb.Agree) ?? (actor.PersonId != WaitsFor ? Refusal.NotYoursToAgree : null);

    public Refusal? WhyNotCancel(Actor actor) => !IsShownTo(actor) && actor.PersonId != SuperviseeId ? Refusal.OnlyWhoTakesPart : WhyNot(ObservationVerb.Cancel);

    /// <param name="today">The local day.</param>
    public Refusal? WhyNotObserve(Actor actor, DateOnly today) =>
        actor.PersonId != ObserverId ? Refusal.OnlyTheObserver
        : WhyNot(ObservationVerb.Observe) ?? (PlannedFor > today ? Refusal.StillToCome : null);

    public Refusal? WhyNotWrite(Actor actor) => actor.PersonId != ObserverId ? Refusal.OnlyTheObserver : WhyNot(ObservationVerb.Share);

    public Refusal? WhyNotReopen(Actor actor) => actor.PersonId != ObserverId ? Refusal.OnlyTheObserver : WhyNot(ObservationVerb.Reopen);

    /// <summary>The worker reflects from the day it took place until they sign.</summary>
    public Refusal? WhyNotReflect(Actor actor) =>
        actor.PersonId != PersonId ? Refusal.OnlyWhoWasObserved
        : State is ObservationState.Observed or ObservationState.Shared or ObservationState.Discussed ? null
        : IsSigned ? Refusal.AlreadyFinal : Refusal.NotInThisState;

    /// <summary>Whose session was observed says how they see it, from the day it took place until the report is signed.</summary>
    public Refusal? WhyNotView(Actor actor) =>
        actor.PersonId != SuperviseeId ? Refusal.OnlyTheSupervisee
        : State is ObservationState.Observed or ObservationState.Shared or ObservationState.Discussed ? null
        : IsSigned ? Refusal.AlreadyFinal : Refusal.NotInThisState;

    public Refusal? WhyNotDiscuss(Actor actor) =>
        actor.PersonId != ObserverId && !actor.Is(Relation.Supervisor) ? Refusal.OnlyTheObserver : WhyNot(ObservationVerb.Discuss);

    public Refusal? WhyNotSign(Actor actor) => actor.PersonId != PersonId ? Refusal.OnlyWhoWasObserved : IsSigned ? Refusal.AlreadyFinal : WhyNot(ObservationVerb.Sign);

    /// <summary>Names another day; the other is to agree to it.</summary>
    /// <param name="why">Null where nothing was said.</param>
    /// <param name="today">The local day.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotMove"/> says, or the day is past.</exception>
    public void Move(DateOnly on, string? why, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotMove(actor) ?? (on < today ? Refusal.ObservedOnALaterDay : null));
        PlannedFor = on;
        NamedById = actor.PersonId;
        Go(ObservationVerb.Move, actor, now, on, why);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotAgree"/> says.</exception>
    public void Agree(Actor actor, DateTime now)
    {
        Refuse(WhyNotAgree(actor));
        Go(ObservationVerb.Agree, actor, now, PlannedFor, null);
    }

    /// <exception cref="RefusedException">As <see cref="WhyNotCancel"/> says, or why was not said.</exception>
    public void Cancel(string? why, Actor actor, DateTime now)
    {
        Refuse(WhyNotCancel(actor) ?? (string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        Go(ObservationVerb.Cancel, actor, now, null, why);
    }

    /// <summary>It took place.</summary>
    /// <param name="on">The day; not after today.</param>
    /// <param name="present">Who was present and allowed it.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotObserve"/> says, the day is still to come, or nobody's permission was recorded.</exception>
    public void Observe(DateOnly on, string? present, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotObserve(actor, today) ?? (on > today ? Refusal.HeldInTheFuture : string.IsNullOrWhiteSpace(present) ? Refusal.SayWhoAllowedIt : null));
        ObservedOn = on;
        Present = present!.Trim();
        Go(ObservationVerb.Observe, actor, now, on, null);
    }

    /// <summary>The observer signs the report, and the worker has it.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotWrite"/> says, or nothing was written.</exception>
    public void Share(ObservationContent content, int policyNumber, Signing signing, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(signing);
        Refuse(WhyNotWrite(actor) ?? (content.IsBlank ? Refusal.NothingWritten : null));
        var report = new ObservationReport(Id, (Latest?.Number ?? 0) + 1, content.WithoutBlanks().ToJson(), policyNumber, actor.PersonId, now);
        _reports.Add(report);
        _signatures.Add(new ObservationSignature(Id, report.Number, actor.PersonId, true, signing.Intent, signing.Name, now, report.ContentHash, null, null));
        Go(ObservationVerb.Share, actor, now, null, null);
    }

    /// <summary>The observer changes the report; what was shared is kept.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotReopen"/> says, or why was not said.</exception>
    public void Reopen(string? why, Actor actor, DateTime now)
    {
        Refuse(WhyNotReopen(actor) ?? (string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        Go(ObservationVerb.Reopen, actor, now, null, why);
    }

    /// <summary>The feedback was talked over: what is to be improved are actions from now on.</summary>
    /// <param name="on">The day; not after today, nor before it took place.</param>
    /// <returns>The actions, of which the next supervision asks.</returns>
    /// <exception cref="RefusedException">As <see cref="WhyNotDiscuss"/> says, or the day cannot be.</exception>
    public IReadOnlyList<AgreedAction> Discuss(DateOnly on, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotDiscuss(actor) ?? (on > today ? Refusal.HeldInTheFuture : on < ObservedOn ? Refusal.DiscussedBeforehand : null));
        DiscussedOn = on;
        Go(ObservationVerb.Discuss, actor, now, on, null);
        return [.. Latest!.Read().Actions.Select(action => AgreedAction.OfObservation(Id, PersonId, action, on))];
    }

    /// <summary>The worker signs the version in front of them, with their reflection.</summary>
    /// <param name="comment">Null or blank: none.</param>
    /// <param name="reflection">As it stands; null or blank: none.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotSign"/> says.</exception>
    public void Sign(string? comment, string? reflection, Signing signing, Actor actor, DateTime now) =>
        Sign(ObservationVerb.Sign, comment, reflection, signing, actor, now);

    /// <summary>The worker sees it another way: both views stay.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotSign"/> says, or how they see it was not said.</exception>
    public void SignWithOwnView(string? view, string? reflection, Signing signing, Actor actor, DateTime now)
    {
        Refuse(WhyNotSign(actor) ?? (string.IsNullOrWhiteSpace(view) ? Refusal.SayWhatYouSee : null));
        Sign(ObservationVerb.SignWithOwnView, view, reflection, signing, actor, now);
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    private void Sign(ObservationVerb verb, string? text, string? reflection, Signing signing, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(signing);
        Refuse(WhyNotSign(actor));
        _signatures.Add(new ObservationSignature(Id, Latest!.Number, actor.PersonId, false, signing.Intent, signing.Name, now, Latest.ContentHash, Said(text), Said(reflection)));
        Go(verb, actor, now, null, null);
    }

    private Refusal? WhyNot(ObservationVerb verb) => States.Allows(State, verb) ? null : Refusal.NotInThisState;

    private void Go(ObservationVerb verb, Actor actor, DateTime now, DateOnly? on, string? why)
    {
        State = States.Next(State, verb);
        Append(verb, actor, now, on, why);
    }

    private void Append(ObservationVerb verb, Actor actor, DateTime now, DateOnly? on, string? why)
    {
        MovedAt = now;
        _moves.Add(new ObservationMove(Id, verb, State, actor.PersonId, now, on, Said(why)));
    }
}
