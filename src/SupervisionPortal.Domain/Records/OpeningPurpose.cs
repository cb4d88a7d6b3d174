namespace SupervisionPortal.Domain.Records;

/// <summary>For what somebody other than the two opens a record. The supervisee is told, at once or later.</summary>
public enum OpeningPurpose
{
    LineManagement,
    QualityAssurance,
    Investigation,
    Inspection,
    HumanResources,
    Cover,
}
