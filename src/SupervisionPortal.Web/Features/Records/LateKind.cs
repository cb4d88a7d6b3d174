namespace SupervisionPortal.Web.Features.Records;

public enum LateKind
{
    Note,
    Signature,
    Disagreement,
}
