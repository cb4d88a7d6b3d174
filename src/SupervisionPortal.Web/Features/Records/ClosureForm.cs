namespace SupervisionPortal.Web.Features.Records;

/// <summary>The supervisor closes a dispute with both views.</summary>
public sealed class ClosureForm
{
    /// <summary>The supervisor's last word, which stays beside the supervisee's view.</summary>
    public string? SupervisorsView { get; set; }
}
