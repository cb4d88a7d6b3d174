namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The worker's answer to the report.</summary>
public sealed class SignForm
{
    /// <summary>The version in front of them.</summary>
    public int ReadVersion { get; set; }

    /// <summary>Of their reflection, in front of them too; 0 where there is none.</summary>
    public int ReflectionRevision { get; set; }

    public SignKind? Answer { get; set; }

    public string? Comment { get; set; }

    public string? View { get; set; }
}
