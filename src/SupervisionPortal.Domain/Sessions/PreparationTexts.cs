namespace SupervisionPortal.Domain.Sessions;

/// <summary>The four things to think about before a session; empty where nothing was written.</summary>
/// <param name="Decided">What was decided, or is to be.</param>
public sealed record PreparationTexts(string Worries, string WorkingWell, string Decided, string HelpNeeded)
{
    public static readonly PreparationTexts None = new("", "", "", "");

    public bool IsTooLong => Worries.Length > PreparationNote.TextLength || WorkingWell.Length > PreparationNote.TextLength || Decided.Length > PreparationNote.TextLength || HelpNeeded.Length > PreparationNote.TextLength;
}
