namespace SupervisionPortal.Domain.Cases;

/// <summary>A case was discussed in a session that was held, its plan reviewed or not.</summary>
public sealed class CaseDiscussion : TenantRow
{
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
}
