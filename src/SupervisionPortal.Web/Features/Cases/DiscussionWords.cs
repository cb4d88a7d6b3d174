namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What the record of a session says about one case, under the headings of the policy.</summary>
/// <param name="RecordId">Null where there is no record.</param>
/// <param name="Parts">Empty unless they may be read here. A heading that is gone is null.</param>
public sealed record DiscussionWords(WordsStanding Standing, Guid? RecordId, IReadOnlyList<DiscussionPart> Parts);
