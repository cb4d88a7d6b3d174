using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Records;

/// <summary>
/// Somebody opened a record: one row a person and local day. Those two need no purpose; everybody else states one, and the supervisee is told:
/// at once, or where an investigation asks for it on a later day that somebody answers for.
/// </summary>
public sealed class RecordOpening : TenantRow
{
    /// <summary>No investigation puts off the telling by more than these, counted from the day it is decided. It can be decided again.</summary>
    public const int MostMonths = 3;

    private readonly List<OpeningDelay> _delays = [];

    private RecordOpening()
    {
    }

    public RecordOpening(Guid recordId, Guid personId, DateOnly on, DateTime at, OpeningPurpose? purpose, string? note, Relation? role = null)
    {
        RecordId = recordId;
        PersonId = personId;
        On = on;
        At = at;
        Purpose = purpose;
        Note = note;
        Role = role;
    }

    public override bool IsAppendOnly => true;

    public Guid RecordId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>UTC: the first opening of that day.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for the supervisor and the supervisee.</summary>
    public OpeningPurpose? Purpose { get; private set; }

    /// <summary>What they said of it, or null.</summary>
    public string? Note { get; private set; }

    /// <summary>As what they opened it, one relation; null for the two, and for what was opened before this was kept.</summary>
    public Relation? Role { get; private set; }

    /// <summary>Why and until when the supervisee was not told, the first line first; empty where they were told at once.</summary>
    public IReadOnlyList<OpeningDelay> Delays => _delays;

    /// <summary>The latest decision that the supervisee is told later; null where they were told at once.</summary>
    public OpeningDelay? LastDecision => _delays.Where(delay => delay.Verb != DelayVerb.Tell).MaxBy(delay => delay.Number);

    /// <summary>As what somebody opens a record: what fits the purpose, else the nearest of what they are.</summary>
    public static Relation? RoleOf(Actor actor, OpeningPurpose? purpose)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Relation? fitting = purpose switch
        {
            null => null,
            OpeningPurpose.QualityAssurance => Relation.QualityAssurance,
            OpeningPurpose.HumanResources => Relation.HumanResources,
            OpeningPurpose.Inspection => Relation.Inspector,
            _ => Relation.LineManager,
        };
        Relation[] nearest = [Relation.LineManager, Relation.SeniorManager, Relation.QualityAssurance, Relation.HumanResources, Relation.Inspector];
        return fitting is null ? null
            : actor.Is(fitting.Value) ? fitting
            : nearest.Where(actor.Is).Cast<Relation?>().FirstOrDefault();
    }

    /// <summary>Whether the supervisee may know of it: once the day has come they may, whether or not the sweep came by.</summary>
    public bool IsTold(DateOnly today) => _delays.Count == 0 || _delays.Exists(delay => delay.Verb == DelayVerb.Tell) || LastDecision!.TellOn <= today;

    /// <summary>Who may know of it before the supervisee does: whoever opened it and whoever decided, and quality assurance, who watches over it. None of them where it is their own supervision.</summary>
    public bool IsKnownTo(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.IsOneOfTheTwo
            && (actor.PersonId == PersonId || actor.Is(Relation.QualityAssurance) || _delays.Exists(delay => delay.DecidedById == actor.PersonId));
    }

    public Refusal? WhyNotTellLater(LaterTelling later, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(later);
        return Purpose != OpeningPurpose.Investigation ? Refusal.OnlyForAnInvestigation
            : _delays.Count > 0 ? Refusal.NotInThisState
            : WhyNotDecide(later, today);
    }

    /// <summary>Decides, with the opening, that the supervisee is told on a later day.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotTellLater"/> says.</exception>
    public void TellLater(LaterTelling later, DateOnly today)
    {
        Ensure(WhyNotTellLater(later, today));
        Add(DelayVerb.Decide, later, PersonId, At);
    }

    /// <summary>Those who can put it off or end it: whoever opened the record, and those who could have decided.</summary>
    public Refusal? WhyNotChangeTelling(Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOneOfTheTwo || (actor.PersonId != PersonId && !MayDecide(actor)) ? Refusal.NotYoursToPutOff
            : IsTold(today) ? Refusal.SuperviseeIsTold
            : null;
    }

    public Refusal? WhyNotExtend(Actor actor, LaterTelling later, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(later);
        return WhyNotChangeTelling(actor, today)
            ?? (later.TellOn <= LastDecision!.TellOn ? Refusal.NotLaterThanDecided : WhyNotDecide(later, today));
    }

    /// <summary>Puts off the telling to a later day.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotExtend"/> says.</exception>
    public OpeningDelay Extend(Actor actor, LaterTelling later, DateOnly today, DateTime now)
    {
        Ensure(WhyNotExtend(actor, later, today));
        return Add(DelayVerb.Extend, later, actor.PersonId, now);
    }

    /// <summary>Tells the supervisee before the day that was decided.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotChangeTelling"/> says.</exception>
    public void Tell(Actor actor, DateOnly today, DateTime now)
    {
        Ensure(WhyNotChangeTelling(actor, today));
        Add(DelayVerb.Tell, null, actor.PersonId, now);
    }

    /// <summary>Writes down that the portal told the supervisee, the day having come.</summary>
    /// <exception cref="RefusedException">They were told, or the day has not come.</exception>
    public void TellByItself(DateOnly today, DateTime now)
    {
        Ensure(_delays.Count == 0 || _delays.Exists(delay => delay.Verb == DelayVerb.Tell) || LastDecision!.TellOn > today ? Refusal.NotInThisState : null);
        Add(DelayVerb.Tell, null, null, now);
    }

    /// <summary>Who may decide that a supervisee is told later: a senior manager of their service, or HR, and none of the two.</summary>
    public static bool MayDecide(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Is(Relation.SeniorManager | Relation.HumanResources) && !actor.IsOneOfTheTwo;
    }

    private static Refusal? WhyNotDecide(LaterTelling later, DateOnly today) =>
        !MayDecide(later.Decider) ? Refusal.NotTheirsToDecide
        : string.IsNullOrWhiteSpace(later.Why) ? Refusal.SayWhyLater
        : later.TellOn <= today ? Refusal.TellOnALaterDay
        : later.TellOn > today.AddMonths(MostMonths) ? Refusal.TellsTooLate
        : null;

    private static void Ensure(Refusal? refusal)
    {
        if (refusal is { } reason)
        {
            throw new RefusedException(reason);
        }
    }

    private OpeningDelay Add(DelayVerb verb, LaterTelling? later, Guid? byId, DateTime at)
    {
        var delay = new OpeningDelay(Id, _delays.Count + 1, verb, later?.TellOn, later?.Decider.PersonId, later?.Why?.ReplaceLineEndings("\n").Trim(), byId, at);
        _delays.Add(delay);
        return delay;
    }
}
