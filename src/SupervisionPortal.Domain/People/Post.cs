namespace SupervisionPortal.Domain.People;

/// <summary>A person's post: one open post at a time; a change of role or team that the policy counts anew is a new post.</summary>
public sealed class Post : TenantRow
{
    private Post()
    {
    }

    public Post(Guid personId, Guid unitId, PostRole role, string title, DateOnly startedOn)
    {
        PersonId = personId;
        UnitId = unitId;
        Role = role;
        Title = title;
        StartedOn = startedOn;
    }

    public override Guid? FactAbout => PersonId;

    public Guid PersonId { get; private set; }

    public Guid UnitId { get; set; }

    public PostRole Role { get; set; }

    /// <summary>What the organisation calls the post: "Advanced practitioner".</summary>
    public string Title { get; set; } = "";

    /// <summary>The title in the organisation's second language, or null.</summary>
    public string? LocalTitle { get; set; }

    public bool CaseHolding { get; set; }

    /// <summary>1 is full time.</summary>
    public decimal FullTimeEquivalent { get; set; } = 1.0m;

    public DateOnly StartedOn { get; set; }

    /// <summary>The first day they are no longer in post; null while nobody expects it.</summary>
    public DateOnly? LeftOn { get; set; }

    public bool IsHeldOn(DateOnly day) => StartedOn <= day && (LeftOn is null || LeftOn > day);

    /// <summary>The first day was entered wrongly.</summary>
    /// <param name="startedOn">The right one.</param>
    /// <param name="earlier">The post held before, or null.</param>
    /// <param name="firstHeldOn">The first session held in this post, or null: a session is held in post.</param>
    public Refusal? WhyNotStartOn(DateOnly startedOn, Post? earlier, DateOnly? firstHeldOn) =>
        startedOn >= LeftOn ? Refusal.StartAfterLeaving
        : startedOn <= earlier?.StartedOn ? Refusal.StartBeforeEarlierPost
        : startedOn > StartedOn && startedOn > firstHeldOn ? Refusal.StartAfterSession
        : null;

    /// <summary>Corrects the first day; where the post before ended as this one began, it goes on doing so.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotStartOn"/> says.</exception>
    public void StartOn(DateOnly startedOn, Post? earlier, DateOnly? firstHeldOn)
    {
        Refuse(WhyNotStartOn(startedOn, earlier, firstHeldOn));
        if (earlier is not null && (earlier.LeftOn == StartedOn || earlier.LeftOn is null || earlier.LeftOn > startedOn))
        {
            earlier.LeftOn = startedOn;
        }

        StartedOn = startedOn;
    }

    public Refusal? WhyNotFollow(DateOnly startedOn) => startedOn <= StartedOn ? Refusal.NextPostBeforePresent : null;

    /// <summary>The next post of the same person, which the policy counts anew. This one ends as it begins, unless it ended before.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotFollow"/> says.</exception>
    public Post Follow(Guid unitId, PostRole role, string title, DateOnly startedOn)
    {
        Refuse(WhyNotFollow(startedOn));
        if (LeftOn is null || LeftOn > startedOn)
        {
            LeftOn = startedOn;
        }

        return new Post(PersonId, unitId, role, title, startedOn);
    }

    public Refusal? WhyNotEnd(DateOnly leftOn) => leftOn <= StartedOn ? Refusal.LeftBeforeStart : null;

    /// <param name="leftOn">The first day no longer in post; null: nobody expects it any more.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotEnd"/> says.</exception>
    public void End(DateOnly? leftOn)
    {
        Refuse(leftOn is { } day ? WhyNotEnd(day) : null);
        LeftOn = leftOn;
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }
}
