namespace SupervisionPortal.Web.Features.People;

/// <summary>What both did with the agreement.</summary>
public enum AgreementDeed
{
    Signed,
    Reviewed,
}
