using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Cases;

/// <summary>A child's or family's case, as supervision needs it: the reference in the case system, its category, who holds it. Names stay in the case system.</summary>
public sealed class Case : TenantRow
{
    public const int ReferenceLength = 40;
    public const int LabelLength = 120;

    /// <summary>Plans are reviewed every one to twelve months; a longer interval is a slip of the pen.</summary>
    public const int MostPlanReviewMonths = 12;

    private readonly List<CaseRatingMove> _ratings = [];

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

    /// <summary>Null where nobody rated it yet.</summary>
    public CaseRating? Rating { get; private set; }

    /// <summary>The local day of the last rating; null where there is none.</summary>
    public DateOnly? RatedOn { get; private set; }

    /// <summary>Who rated it last; null where nobody did.</summary>
    public Guid? RatedById { get; private set; }

    /// <summary>Every rating it had.</summary>
    public IReadOnlyList<CaseRatingMove> Ratings => _ratings;

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

    public Refusal? WhyNotRate(Actor actor) => WhyNotClose(actor);

    /// <summary>Says how it stands. Saying the same again is a rating too: it was looked at on that day.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="today">The local day.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotRate"/> says.</exception>
    public void Rate(CaseRating rating, Actor actor, DateTime now, DateOnly today)
    {
        Refuse(WhyNotRate(actor));
        _ratings.Add(new CaseRatingMove(Id, Rating, rating, actor.PersonId, today, now));
        (Rating, RatedOn, RatedById) = (rating, today, actor.PersonId);
    }

    /// <summary>What an import may bring up to date of a case that is known.</summary>
    public Refusal? WhyNotCorrect(Actor actor) => WhyNotClose(actor);

    /// <summary>Brings its category, label and interval of plan reviews up to date.</summary>
    /// <param name="label">Null leaves it as it is.</param>
    /// <param name="planReviewMonths">Null leaves it as it is.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotCorrect"/> says.</exception>
    public void Correct(CaseCategory category, string? label, int? planReviewMonths, Actor actor)
    {
        Refuse(WhyNotCorrect(actor));
        (Category, Label, PlanReviewMonths) = (category, label ?? Label, planReviewMonths ?? PlanReviewMonths);
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
