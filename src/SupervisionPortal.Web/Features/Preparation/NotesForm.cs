using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>What one of the two writes for themselves.</summary>
public sealed class NotesForm
{
    /// <summary>Of the text the form showed.</summary>
    public int Revision { get; set; }

    public string? Worries { get; set; }

    public string? WorkingWell { get; set; }

    public string? Decided { get; set; }

    public string? HelpNeeded { get; set; }

    public PreparationTexts Texts => new(Worries ?? "", WorkingWell ?? "", Decided ?? "", HelpNeeded ?? "");
}
