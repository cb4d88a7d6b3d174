namespace SupervisionPortal.Data.Tenancy;

/// <summary>A save tried to change or delete a row that is written once. Nothing was written.</summary>
public sealed class AppendOnlyException(string entity) : Exception($"{entity} is written once and never changed.");
