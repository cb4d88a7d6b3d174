using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A record and the visitor as they stand to it.</summary>
public sealed record RecordFile(SupervisionRecord Record, Actor Actor)
{
    public RecordAccess Access => Record.AccessOf(Actor);

    /// <summary>The visitor writes it.</summary>
    public bool IsWriter => Record.IsWriter(Actor);

    /// <summary>Whether headings with such readers are shown to the visitor.</summary>
    public bool Shows(HeadingReaders readers) => Record.Shows(readers, Actor);

    /// <summary>It is the visitor's own supervision.</summary>
    public bool IsOwn => Actor.Is(Relation.Supervisee);
}
