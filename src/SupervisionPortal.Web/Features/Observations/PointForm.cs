namespace SupervisionPortal.Web.Features.Observations;

/// <summary>What is typed under one point.</summary>
public sealed class PointForm
{
    /// <summary>The point's key in the template.</summary>
    public string? Point { get; set; }

    public string? Seen { get; set; }

    public string? Strength { get; set; }

    public string? ToImprove { get; set; }
}
