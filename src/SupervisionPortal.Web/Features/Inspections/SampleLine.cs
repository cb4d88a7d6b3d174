namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>A record of the sample.</summary>
/// <param name="OpenedAt">UTC: when the inspector first opened it; null: not yet.</param>
public sealed record SampleLine(int Place, Guid RecordId, string Supervisee, DateOnly HeldOn, DateTime? OpenedAt);
