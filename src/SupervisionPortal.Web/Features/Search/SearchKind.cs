namespace SupervisionPortal.Web.Features.Search;

/// <summary>What can be found.</summary>
public enum SearchKind
{
    People,
    Records,
    Actions,
    Cases,
}
