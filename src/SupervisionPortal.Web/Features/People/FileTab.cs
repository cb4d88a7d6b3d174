namespace SupervisionPortal.Web.Features.People;

/// <summary>A part of somebody's file, each a page of its own.</summary>
public enum FileTab
{
    Timeline,
    Records,
    Actions,
    Cases,
    Openings,
}
