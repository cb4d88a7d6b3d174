namespace SupervisionPortal.Web.Features.Agreements;

public enum WordRunKind
{
    Kept,
    Removed,
    Added,
}
