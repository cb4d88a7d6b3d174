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
}
