namespace SupervisionPortal.Gallery;

/// <summary>The one draft of the gallery, as a server would keep it, with switches to make saving fail.</summary>
public sealed class SavedDraft
{
    public int Revision { get; set; } = 1;

    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>A status to answer every save with; 0 saves.</summary>
    public int FailWith { get; set; }

    public int Saves { get; set; }
}
