namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed class ActionRow
{
    public string? What { get; set; }

    public string? Why { get; set; }

    public string? Who { get; set; }

    public string? By { get; set; }
}
