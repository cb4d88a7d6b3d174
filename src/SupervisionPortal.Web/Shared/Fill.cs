namespace SupervisionPortal.Web.Shared;

/// <summary>How much of something is there.</summary>
public enum Fill
{
    Empty,
    Half,
    Filled,
}
