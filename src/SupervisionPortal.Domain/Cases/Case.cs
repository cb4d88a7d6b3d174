using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Cases;

/// <summary>A child's or family's case, as supervision needs it: the reference in the case system, its category, who holds it. Names stay in the case system.</summary>
public sealed class Case : TenantRow
{
    public const int ReferenceLength = 40;
    public const int LabelLength = 120;

    /// <summary>Plans are reviewed every one to twelve months; a longer interval is a slip of the pen.</summary>
    public const int MostPlanReviewMonths = 12;

    private Case()
    {
    }

    /// <summary>A case as its record elsewhere has it, for seeds and imports; people open one by <see cref="Open"/>.</summary>
    public Case(string reference, CaseCategory category, Guid holderId, DateOnly allocatedOn)
    {
        Reference = reference;
        Category = category;
        HolderId = holderId;
        AllocatedOn = allocatedOn;
    }

    public override Guid? FactAbout => HolderId;

    /// <summary>The reference in the case system: "C-2291". Unique in the organisation.</summary>
    public string Reference { get; private set; } = "";

    public CaseCategory Category { get; set; }

    /// <summary>Initials and ages at most: "K (9) and T (6)"; null where none was given.</summary>
    public string? Label { get; set; }

    public Guid HolderId { get; private set; }

    public DateOnly AllocatedOn { get; private set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Every how many months the plan of a disability case is reviewed; null where none was set.</summary>
    public int? PlanReviewMonths { get; set; }

    /// <summary>Enters a case that somebody holds.</summary>
    /// <param name="id">The id the form was given, so that posting it twice enters it once.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotOpen"/> says.</exception>
    public static Case Open(Guid id, string reference, CaseCategory category, Guid holderId, DateOnly allocatedOn, Actor actor, DateOnly today)
    {
        Refuse(WhyNotOpen(actor, allocatedOn, today));
        var entered = new Case(reference, category, holderId, allocatedOn);
        entered.IdentifyAs(id);
        return entered;
    }

    /// <param name="actor">As they stand to the holder.</param>
    /// <param name="allocatedOn">The day the holder was given it.</param>
    /// <param name="today">The local day.</param>
    public static Refusal? WhyNotOpen(Actor actor, DateOnly allocatedOn, DateOnly today) =>
        !actor.IsOneOfTheTwo ? Refusal.OnlyThoseTwo
        : allocatedOn > today ? Refusal.AllocatedInTheFuture
        : null;

    /// <summary>Open to the holder, their supervisor and who covers for them, the line above and those who oversee.</summary>
    /// <param name="actor">As they stand to the holder.</param>
    public static bool IsShownTo(Actor actor) => actor.IsOneOfTheTwo || actor.Is(Relation.Cover) || actor.Oversees;

    public Refusal? WhyNotClose(Actor actor) =>
        !actor.IsOneOfTheTwo ? Refusal.OnlyThoseTwo
        : ClosedOn is not null ? Refusal.NotInThisState
        : null;

    public Refusal? WhyNotClose(Actor actor, DateOnly closedOn, DateOnly today) =>
        WhyNotClose(actor)
        ?? (closedOn > today ? Refusal.ClosedInTheFuture
        : closedOn < AllocatedOn ? Refusal.ClosedBeforeAllocation
        : null);

    /// <summary>The case is no longer held: nothing more is due for it from that day.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotClose(Actor, DateOnly, DateOnly)"/> says.</exception>
    public void Close(DateOnly closedOn, Actor actor, DateOnly today)
    {
        Refuse(WhyNotClose(actor, closedOn, today));
        ClosedOn = closedOn;
    }

    public bool IsOpen(DateOnly day) => AllocatedOn <= day && (ClosedOn is null || ClosedOn > day);

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }
}
