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

    /// <summary>The note whose words are to be offered for the agenda once all are saved; null: none.</summary>
    public NoteKind? About { get; set; }

    public string? Of(NoteKind note) => note switch
    {
        NoteKind.Worries => Worries,
        NoteKind.WorkingWell => WorkingWell,
        NoteKind.Decided => Decided,
        _ => HelpNeeded,
    };

    public PreparationTexts Texts => new(Worries ?? "", WorkingWell ?? "", Decided ?? "", HelpNeeded ?? "");
}
