namespace SupervisionPortal.Web.Features.Records;

/// <summary>How a text of a record stands out when it is read.</summary>
public enum ReadingKind
{
    Plain,

    /// <summary>The reason behind what was decided.</summary>
    Reason,

    /// <summary>What a child says or shows.</summary>
    ChildsView,
}
