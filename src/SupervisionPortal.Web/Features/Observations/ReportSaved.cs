namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The answer to a save by the portal's script.</summary>
/// <param name="SavedAtText">A whole sentence.</param>
/// <param name="Fields">The fields of the actions as saved, by name: a new row gets its key.</param>
public sealed record ReportSaved(string Revision, string SavedAtText, IReadOnlyDictionary<string, string?> Fields);
