namespace SupervisionPortal.Web.Features.Records;

/// <summary>The answer to a save by the portal's script: what a saved form answers everywhere, and what changed on this page with it.</summary>
/// <param name="SavedAtText">A whole sentence.</param>
/// <param name="Hints">The hints as the page shows them: markup.</param>
/// <param name="Fields">The fields of the actions as saved, by name: a row may have been carried on from last time.</param>
public sealed record DraftSaved(string Revision, string SavedAtText, string Hints, IReadOnlyDictionary<string, string?> Fields);
