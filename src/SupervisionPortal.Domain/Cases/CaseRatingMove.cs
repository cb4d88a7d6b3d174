namespace SupervisionPortal.Domain.Cases;

/// <summary>A case was rated: who, when, from what to what. Never changed afterwards.</summary>
public sealed class CaseRatingMove : TenantRow
{
    private CaseRatingMove()
    {
    }

    public CaseRatingMove(Guid caseId, CaseRating? from, CaseRating to, Guid byId, DateOnly on, DateTime at)
    {
        CaseId = caseId;
        From = from;
        To = to;
        ById = byId;
        On = on;
        At = at;
    }

    public override bool IsAppendOnly => true;

    public Guid CaseId { get; private set; }

    /// <summary>Null: it was not rated before.</summary>
    public CaseRating? From { get; private set; }

    public CaseRating To { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>The local day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
