namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>
/// Why a save was not taken, as a sentence. With status 422 the text can be mended and is saved once it is;
/// with any other (404, 403, 410) saving stops and the text stays on the page.
/// </summary>
public sealed record AutosaveRefused(string Sentence);
