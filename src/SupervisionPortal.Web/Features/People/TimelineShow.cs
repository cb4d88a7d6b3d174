namespace SupervisionPortal.Web.Features.People;

/// <summary>What a timeline is narrowed to.</summary>
public enum TimelineShow
{
    Everything,
    Sessions,
    Records,
    Agreement,
    Moves,
}
