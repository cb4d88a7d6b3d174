using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Somebody opened a record of the file.</summary>
/// <param name="At">UTC: the last time.</param>
/// <param name="Purpose">Null for the two whose record it is.</param>
public sealed record Seen(Guid PersonId, string Name, DateTime At, OpeningPurpose? Purpose);
