namespace SupervisionPortal.Domain.Cases;

/// <summary>A child's or family's case, as supervision needs it: the reference in the case system, its category, who holds it. Names stay in the case system.</summary>
public sealed class Case : TenantRow
{
    private Case()
    {
    }

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

    public bool IsOpen(DateOnly day) => AllocatedOn <= day && (ClosedOn is null || ClosedOn > day);
}
