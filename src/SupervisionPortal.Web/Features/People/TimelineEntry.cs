using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Something that happened, or is to come, on a day.</summary>
/// <param name="State">Null for what is no state: then <paramref name="Mark"/> stands for it.</param>
/// <param name="Tags">States that came of it.</param>
public sealed record TimelineEntry(DateOnly On, string Heading, string? Note, ShownState? State, Mark Mark, IReadOnlyList<ShownState> Tags)
{
    /// <summary>Where to read on; null where there is nothing more, or it is not the visitor's to see.</summary>
    public string? Url { get; init; }

    public string? LinkText { get; init; }

    /// <summary>Orders what happened on one day.</summary>
    public DateTime At { get; init; }
}
