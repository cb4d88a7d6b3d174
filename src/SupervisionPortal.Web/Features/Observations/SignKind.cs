namespace SupervisionPortal.Web.Features.Observations;

/// <summary>How the worker signs a report.</summary>
public enum SignKind
{
    Sign,
    OwnView,
}
