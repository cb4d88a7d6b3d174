namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>The answer, with status 409, to a save on top of a text that somebody else, or another tab, has changed.</summary>
/// <param name="Revision">Of the text that is there now: the next save stands on it.</param>
/// <param name="Fields">Every field of the form as it is there now, by its name in the form.</param>
/// <param name="By">Who and when as a sentence; null for a general one.</param>
public sealed record AutosaveConflict(string Revision, IReadOnlyDictionary<string, string?> Fields, string? By = null);
