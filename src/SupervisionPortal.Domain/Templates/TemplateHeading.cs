using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Templates;

/// <summary>A heading of a template. What a kind does not know of is null, false or empty in it.</summary>
public sealed record TemplateHeading
{
    public const int TitleLength = 200;
    public const int HintLength = 500;
    public const int TextLength = 4000;
    public const int MostQuestions = 20;

    /// <summary>Kept for good: what was written is stored by it. Empty while it is new.</summary>
    public required string Id { get; init; }

    public required LocalisedText Title { get; init; }

    public LocalisedText? Hint { get; init; }

    /// <summary>Of an agreement, a preparation or an observation: the printed wording; null for none.</summary>
    public LocalisedText? Text { get; init; }

    /// <summary>Of a record: the function of supervision it belongs to; null for none of the four.</summary>
    public SupervisionFunction? Function { get; init; }

    /// <summary>Of a record or a case: nothing is sent before something stands under it.</summary>
    public bool Required { get; init; }

    /// <summary>Of a record or a case.</summary>
    public HeadingReaders ReadBy { get; init; }

    /// <summary>Of a record.</summary>
    public HeadingWriter FilledBy { get; init; }

    /// <summary>Of a case, as on <see cref="CaseHeading"/>.</summary>
    public bool ChildsView { get; init; }

    /// <inheritdoc cref="ChildsView"/>
    public bool Why { get; init; }

    /// <inheritdoc cref="ChildsView"/>
    public bool AboutWorker { get; init; }

    /// <inheritdoc cref="ChildsView"/>
    public bool PlanReview { get; init; }

    /// <inheritdoc cref="ChildsView"/>
    public RecordAspect? Asks { get; init; }

    /// <summary>Of a record: may be empty, then one field stands under the heading.</summary>
    public IReadOnlyList<TemplateQuestion> Questions { get; init; } = [];
}
