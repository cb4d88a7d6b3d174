namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>The answer to a save.</summary>
/// <param name="SavedAtText">A whole sentence: <c>S["Autosave.SavedAt", Dates.Time(now)]</c>.</param>
public sealed record AutosaveSaved(string Revision, string SavedAtText);
