using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Records;

/// <summary>An action two people agreed in a record, or over an observation, followed until it is done, carried on or dropped. The version holds the wording that was signed.</summary>
public sealed class AgreedAction : TenantRow
{
    private AgreedAction()
    {
    }

    public AgreedAction(Guid recordId, Guid superviseeId, ActionEntry entry, DateOnly agreedOn)
    {
        IdentifyAs(entry.Id);
        RecordId = recordId;
        SuperviseeId = superviseeId;
        AgreedOn = agreedOn;
        Take(entry);
    }

    /// <summary>One that was agreed when an observation was talked over: the next supervision asks what became of it.</summary>
    public static AgreedAction OfObservation(Guid observationId, Guid personId, ActionEntry entry, DateOnly agreedOn)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var action = new AgreedAction { ObservationId = observationId, SuperviseeId = personId, AgreedOn = agreedOn };
        action.IdentifyAs(entry.Id);
        action.Take(entry);
        return action;
    }

    /// <summary>Null where it was agreed elsewhere than in a record.</summary>
    public Guid? RecordId { get; private set; }

    /// <summary>Null where it was not agreed over an observation.</summary>
    public Guid? ObservationId { get; private set; }

    public Guid SuperviseeId { get; private set; }

    public string What { get; private set; } = "";

    public string? Why { get; private set; }

    public Guid? OwnerId { get; private set; }

    public DateOnly? ByWhen { get; private set; }

    /// <summary>The day of the session it was agreed in.</summary>
    public DateOnly AgreedOn { get; private set; }

    public ActionOutcome Outcome { get; private set; }

    /// <summary>Why it was carried on or dropped, or null.</summary>
    public string? OutcomeWhy { get; private set; }

    /// <summary>The record in which the outcome was said, or null while it is open.</summary>
    public Guid? AnsweredInId { get; private set; }

    public void Take(ActionEntry entry)
    {
        What = entry.What;
        Why = entry.Why;
        OwnerId = entry.WhoId;
        ByWhen = entry.ByWhen;
    }

    /// <summary>The two report how an action stands until a record says what became of it.</summary>
    public Refusal? WhyNotReport(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.IsOneOfTheTwo ? Refusal.OnlyThoseTwo
            : Outcome != ActionOutcome.Open ? Refusal.ActionIsAnswered
            : null;
    }

    public Refusal? WhyNotReport(Actor actor, ActionStanding standing, string? text) =>
        WhyNotReport(actor) is { } refusal ? refusal
        : standing == ActionStanding.Stuck && string.IsNullOrWhiteSpace(text) ? Refusal.SayWhyItIsStuck
        : null;

    /// <summary>Says how it stands.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotReport(Actor, ActionStanding, string?)"/> says.</exception>
    public ActionReport Report(Actor actor, ActionStanding standing, string? text, DateTime now) => WhyNotReport(actor, standing, text) is { } refusal
        ? throw new RefusedException(refusal)
        : new ActionReport(Id, actor.PersonId, standing, string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim(), now);

    public void Answer(ActionOutcome outcome, string? why, Guid answeredInId)
    {
        Outcome = outcome;
        OutcomeWhy = why;
        AnsweredInId = outcome == ActionOutcome.Open ? null : answeredInId;
    }
}
