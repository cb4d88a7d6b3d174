using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Inspections;

/// <summary>
/// An inspector may open a sample of records, drawn by chance, from a first to a last day. It is written once, with the sample and the seed it was drawn by;
/// ending it early is a row of its own.
/// </summary>
public sealed class Inspection : TenantRow
{
    public const int PurposeLength = 500;
    public const int WhyLength = 500;
    public const int MostRecords = 200;

    /// <summary>Access for longer is given anew, with a new sample.</summary>
    public const int MostMonths = 3;

    private readonly List<SampledRecord> _records = [];
    private readonly List<InspectionEnd> _ends = [];

    private Inspection()
    {
    }

    public override bool IsAppendOnly => true;

    public Guid InspectorId { get; private set; }

    /// <summary>What is inspected, in words; every supervisee whose record is opened reads it.</summary>
    public string Purpose { get; private set; } = "";

    /// <inheritdoc cref="InspectionScope.UnitId"/>
    public Guid? UnitId { get; private set; }

    public DateOnly HeldFrom { get; private set; }

    public DateOnly HeldUntil { get; private set; }

    /// <summary>How many were asked for; the sample has fewer where there were not so many.</summary>
    public int Size { get; private set; }

    /// <summary>Of how many the sample was drawn.</summary>
    public int DrawnFrom { get; private set; }

    /// <summary>With it <see cref="Sampling"/> draws the same again.</summary>
    public long Seed { get; private set; }

    /// <summary>The first day of access.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day of access.</summary>
    public DateOnly Until { get; private set; }

    public Guid DrawnById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; private set; }

    /// <summary>In the order drawn.</summary>
    public IReadOnlyList<SampledRecord> Records => _records;

    public IReadOnlyList<InspectionEnd> Ends => _ends;

    public InspectionEnd? End => _ends.Count > 0 ? _ends[0] : null;

    /// <param name="actor">With what they are in the organisation.</param>
    /// <param name="isInspector">Whether the person named has the duty of an inspector on the first day.</param>
    /// <param name="candidates">How many records there are to draw from.</param>
    public static Refusal? WhyNotDraw(Actor actor, Guid inspectorId, bool isInspector, string? purpose, InspectionScope scope, DateOnly from, DateOnly until, int candidates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(scope);
        return WhyNotGive(actor) is { } refusal ? refusal
            : actor.PersonId == inspectorId ? Refusal.NotToYourself
            : !isInspector ? Refusal.NotAnInspector
            : string.IsNullOrWhiteSpace(purpose) ? Refusal.SayWhatIsInspected
            : from < today ? Refusal.BeginsInThePast
            : until < from ? Refusal.InspectionEndsBeforeItBegins
            : until > from.AddMonths(MostMonths) ? Refusal.InspectsTooLong
            : scope.HeldUntil < scope.HeldFrom || scope.HeldUntil > today ? Refusal.NoSuchPeriod
            : scope.Size is < 1 or > MostRecords ? Refusal.NoSuchSample
            : candidates == 0 ? Refusal.NothingToDraw
            : null;
    }

    /// <summary>Quality assurance and administrators give inspectors access, and end it.</summary>
    public static Refusal? WhyNotGive(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Is(Relation.QualityAssurance | Relation.Administrator) ? null : Refusal.NotYoursToGive;
    }

    /// <summary>Draws a sample and gives an inspector access to it.</summary>
    /// <param name="candidates">All records of the scope.</param>
    /// <param name="seed">By chance, of the portal: nobody chooses what is drawn.</param>
    /// <param name="id">Of the form it was asked for with: posted twice, it is drawn once.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotDraw"/> says.</exception>
    public static Inspection Draw(
        Guid id, Actor actor, Guid inspectorId, bool isInspector, string? purpose, InspectionScope scope, DateOnly from, DateOnly until, IReadOnlyCollection<Guid> candidates, long seed, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (WhyNotDraw(actor, inspectorId, isInspector, purpose, scope, from, until, candidates.Count, today) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var inspection = new Inspection
        {
            InspectorId = inspectorId,
            Purpose = purpose!.ReplaceLineEndings("\n").Trim(),
            UnitId = scope.UnitId,
            HeldFrom = scope.HeldFrom,
            HeldUntil = scope.HeldUntil,
            Size = scope.Size,
            DrawnFrom = candidates.Count,
            Seed = seed,
            From = from,
            Until = until,
            DrawnById = actor.PersonId,
            DrawnAt = now,
        };
        inspection.IdentifyAs(id);
        inspection._records.AddRange(Sampling.Draw(seed, candidates, scope.Size).Select((record, index) => new SampledRecord(inspection.Id, index + 1, record, now)));
        return inspection;
    }

    public bool IsInForce(DateOnly today) => _ends.Count == 0 && From <= today && today <= Until;

    public bool IsOver(DateOnly today) => _ends.Count > 0 || Until < today;

    public Refusal? WhyNotEnd(Actor actor, string? why, DateOnly today) =>
        WhyNotGive(actor) is { } refusal ? refusal
        : IsOver(today) ? Refusal.NotInThisState
        : string.IsNullOrWhiteSpace(why) ? Refusal.SayWhyItEnds
        : null;

    /// <summary>Ends the access at once.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotEnd"/> says.</exception>
    public void EndEarly(Actor actor, string? why, DateOnly today, DateTime now)
    {
        if (WhyNotEnd(actor, why, today) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        _ends.Add(new InspectionEnd(Id, why!.ReplaceLineEndings("\n").Trim(), actor.PersonId, now));
    }
}
