using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>A question under a heading, as it is typed; without a label it is left out.</summary>
public sealed class QuestionForm
{
    /// <summary>Blank while it is new.</summary>
    public string? Id { get; set; }

    /// <summary>By language.</summary>
    public Dictionary<string, string?> Label { get; set; } = [];

    /// <inheritdoc cref="Label"/>
    public Dictionary<string, string?> Hint { get; set; } = [];

    public bool ChildsView { get; set; }

    public RecordAspect? Asks { get; set; }

    public bool IsBlank => Label.Values.All(string.IsNullOrWhiteSpace) && Hint.Values.All(string.IsNullOrWhiteSpace);
}
