using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <param name="Title">What they were employed as that day; null without a post.</param>
/// <param name="At">UTC.</param>
/// <param name="Role">As what they opened it; null for the two.</param>
/// <param name="DecidedBy">Who decided that the supervisee is told later; null where they were told at once.</param>
/// <param name="TellOn">Until when the supervisee does not know of it; null where they do.</param>
public sealed record OpeningRow(
    string Name, string? Title, DateTime At, Guid RecordId, DateOnly RecordOf, OpeningPurpose? Purpose, string? Note, Relation? Role, string? DecidedBy, DateOnly? TellOn);
