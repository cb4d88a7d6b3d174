namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>What both did with the agreement.</summary>
public enum PaperDeed
{
    Signed,
    Reviewed,
}
