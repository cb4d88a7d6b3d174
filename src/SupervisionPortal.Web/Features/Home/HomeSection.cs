using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Features.Home;

/// <summary>A section of home: what of it is shown here, and how much there is.</summary>
public sealed record HomeSection(HomeShow Show, int Count, IReadOnlyList<TodoLine> Lines)
{
    /// <summary>There is more than is shown here.</summary>
    public bool IsCut => Count > Lines.Count;
}
