namespace SupervisionPortal.Web.Features.Proposals;

/// <summary>Another day for one that does not suit, as it was typed. Strings, so that what cannot be read is kept.</summary>
public sealed class AnotherTimeForm
{
    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Words { get; set; }

    /// <summary>What was warned of when this was sent before.</summary>
    public string? Accepted { get; set; }
}
