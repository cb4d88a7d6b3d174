namespace SupervisionPortal.Data.Tenancy;

/// <summary>A save touched a row of another organisation. Nothing was written.</summary>
public sealed class ForeignRowException(string entity) : Exception($"A row of another organisation was about to be saved: {entity}.");
