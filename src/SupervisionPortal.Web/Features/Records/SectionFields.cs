using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A section of the form as it is written in.</summary>
/// <param name="Number">Counts the sections that serve one of the four functions; null for the others.</param>
public sealed record SectionFields(FormSection Section, string? Number, IReadOnlyList<PromptField> Prompts, bool NothingToRaise)
{
    /// <summary>The supervisee fills it in: here it is read.</summary>
    public bool IsTheirs => Section.FilledBy == HeadingWriter.Supervisee;

    public string Place => ContentPlace.Section(Section.Id);

    /// <summary>So many questions that they stand side by side.</summary>
    public bool IsLong => Prompts.Count > 4;

    /// <summary>Where looking and finding nothing counts too.</summary>
    public bool AsksWhetherLooked => Section.Function is not null || Section.Required;
}
