namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>What a form needs to be saved as it is typed.</summary>
/// <param name="Url">Takes the form by POST and answers with <see cref="AutosaveSaved"/>, or 409 with <see cref="AutosaveConflict"/>.</param>
/// <param name="RecordKey">Under which this browser keeps text that is not saved; the same whenever the same record is opened.</param>
/// <param name="Revision">Of the text the form shows: a save on top of another revision is a conflict.</param>
/// <param name="SavedAt">UTC; null if it was never saved.</param>
public sealed record AutosaveForm(string Url, string RecordKey, string Revision, DateTime? SavedAt);
