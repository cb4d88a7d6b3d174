using SupervisionPortal.Gallery.Features.Gallery;

namespace SupervisionPortal.Gallery;

/// <summary>The one draft of the gallery, as a server would keep it, with a switch to make saving fail.</summary>
public sealed class SavedDraft
{
    public RecordForm Form { get; set; } = RecordForm.Example();

    public int Revision { get; set; } = 1;

    public DateTime? SavedAt { get; set; }

    /// <summary>A status to answer every save with; 0 saves.</summary>
    public int FailWith { get; set; }

    public int Saves { get; set; }

    public int Sent { get; set; }
}
