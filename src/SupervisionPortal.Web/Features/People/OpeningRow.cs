using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <param name="At">UTC.</param>
public sealed record OpeningRow(string Name, DateTime At, DateOnly RecordOf, OpeningPurpose? Purpose, string? Note);
