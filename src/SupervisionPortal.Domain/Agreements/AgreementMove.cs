namespace SupervisionPortal.Domain.Agreements;

/// <summary>One move of an agreement's state, never changed afterwards: who, when, why, and the version it was about.</summary>
public sealed class AgreementMove : TenantRow
{
    private AgreementMove()
    {
    }

    public AgreementMove(Guid agreementId, AgreementVerb verb, AgreementState to, Guid byId, DateTime at, int versionNumber, ReviewReason? reason, string? why)
    {
        AgreementId = agreementId;
        Verb = verb;
        To = to;
        ById = byId;
        At = at;
        VersionNumber = versionNumber;
        Reason = reason;
        Why = why;
    }

    public override bool IsAppendOnly => true;

    public Guid AgreementId { get; private set; }

    public AgreementVerb Verb { get; private set; }

    public AgreementState To { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>0 while nothing was proposed, and for an agreement on paper.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>For a review, and for an agreement that is to take another's place; else null.</summary>
    public ReviewReason? Reason { get; private set; }

    public string? Why { get; private set; }
}
