namespace SupervisionPortal.Domain.Sessions;

/// <summary>
/// What one of the two writes for themselves before a session. Nobody else reads it, for whatever purpose: it is no part of the file, of an export or of a
/// search, and it is gone for good some time after the session. It counts its saves, so that two windows never overwrite each other.
/// </summary>
public sealed class PreparationNote : TenantRow
{
    /// <summary>Of each text, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>Days after the session's day, whatever became of it, on which what was written is removed.</summary>
    public const int DaysKept = 90;

    private PreparationNote()
    {
    }

    /// <summary>An empty one: revision 0.</summary>
    public PreparationNote(Guid sessionId, Guid personId)
    {
        SessionId = sessionId;
        PersonId = personId;
    }

    public Guid SessionId { get; private set; }

    /// <summary>Who wrote it, and alone reads it.</summary>
    public Guid PersonId { get; private set; }

    public string Worries { get; private set; } = "";

    public string WorkingWell { get; private set; } = "";

    public string Decided { get; private set; } = "";

    public string HelpNeeded { get; private set; } = "";

    /// <summary>How often it was saved: a save must name the revision it started from.</summary>
    public int Revision { get; private set; }

    /// <summary>UTC; null before the first save.</summary>
    public DateTime? SavedAt { get; private set; }

    public PreparationTexts Texts => new(Worries, WorkingWell, Decided, HelpNeeded);

    /// <returns>False where it was saved elsewhere since <paramref name="basedOn"/>: nothing was changed.</returns>
    public bool TrySave(PreparationTexts texts, int basedOn, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (basedOn != Revision)
        {
            return false;
        }

        if (texts != Texts || Revision == 0)
        {
            (Worries, WorkingWell, Decided, HelpNeeded) = (texts.Worries, texts.WorkingWell, texts.Decided, texts.HelpNeeded);
            Revision++;
        }

        SavedAt = now;
        return true;
    }
}
