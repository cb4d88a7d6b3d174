namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>The headings under which somebody prepares a session for themselves.</summary>
public enum NoteKind
{
    Worries,
    WorkingWell,
    Decided,
    HelpNeeded,
}
