namespace SupervisionPortal.Web.Shared.Components;

/// <summary>One duty as one line: state, person and verb, note, date, one button, and why.</summary>
public sealed record TodoLine
{
    public required ShownState State { get; init; }

    /// <summary>Whom it is about.</summary>
    public required string Person { get; init; }

    /// <summary>Their page; null where the reader has none.</summary>
    public string? PersonUrl { get; init; }

    /// <summary>What to do, beginning with its verb: "hold a one-to-one".</summary>
    public required string What { get; init; }

    public string? Note { get; init; }

    /// <summary>What stands first, in bold: "25 days late", "Tomorrow", "No date yet".</summary>
    public required string When { get; init; }

    /// <summary>The date in full, or when the clock starts.</summary>
    public string? Date { get; init; }

    public bool IsLate => State == ShownState.Overdue;

    public LineAction? Action { get; init; }

    /// <summary>Null where the reader may not see it.</summary>
    public WhyShown? Why { get; init; }
}
