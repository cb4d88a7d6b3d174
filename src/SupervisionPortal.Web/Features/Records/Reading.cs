using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A record's text as it is read.</summary>
public sealed record Reading
{
    /// <summary>What a disagreement with the actions, or with last time's, names.</summary>
    public const string Actions = "actions";

    /// <inheritdoc cref="Actions"/>
    public const string LastActions = "last-actions";

    public required LocalisedText Title { get; init; }

    public LocalisedText? LastActionsTitle { get; init; }

    public LocalisedText? ActionsTitle { get; init; }

    public LocalisedText? ClosingStatement { get; init; }

    public required IReadOnlyList<LocalisedText> CopyLines { get; init; }

    public required IReadOnlyList<ReadingLastAction> Last { get; init; }

    public required IReadOnlyList<ReadingPart> Parts { get; init; }

    public required IReadOnlyList<ReadingAction> Agreed { get; init; }
}
