using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Finds discussions of cases for the visitor, and what the record says of them. What they may not see does not exist for them.</summary>
public sealed class DiscussionFiles(PortalDb db, Visitor visitor, OpeningLog openings)
{
    public async Task<DiscussionFile?> FindAsync(Guid caseId, Guid discussionId, CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellationToken) is not { } held)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(held.HolderId, cancellationToken);
        if (!Case.IsShownTo(actor))
        {
            return null;
        }

        var discussion = await db.CaseDiscussions.SingleOrDefaultAsync(row => row.Id == discussionId && row.CaseId == caseId, cancellationToken);
        return discussion is null ? null : new DiscussionFile(held, discussion, actor);
    }

    /// <summary>What the record says of the case, for the two; that they read it is kept as for any opening of the record.</summary>
    public async Task<DiscussionWords> WordsAsync(CaseDiscussion discussion, Actor actor, CancellationToken cancellationToken)
    {
        var record = await db.Records.AsNoTracking().Include(row => row.Versions).SingleOrDefaultAsync(row => row.SessionId == discussion.SessionId, cancellationToken);
        if (record is null || record.AccessOf(actor) == RecordAccess.None)
        {
            return new DiscussionWords(WordsStanding.None, null, []);
        }

        if (record.IsUnsent || record.Latest is not { } version)
        {
            return new DiscussionWords(WordsStanding.NotSent, record.Id, []);
        }

        if (record.AccessOf(actor) != RecordAccess.Open)
        {
            return new DiscussionWords(WordsStanding.ForAPurpose, record.Id, []);
        }

        var entry = version.Read().Cases.FirstOrDefault(entry => entry.CaseId == discussion.CaseId);
        if (entry is null || entry.IsBlank)
        {
            return new DiscussionWords(WordsStanding.None, record.Id, []);
        }

        await openings.EnterAsync(record, actor, visitor.Today, visitor.Now, null, null, null, cancellationToken);
        var policy = await db.PolicyVersionAsync(version.PolicyNumber, cancellationToken);
        var headings = (policy.Policy.Forms.Case ?? DefaultHeadings.Case).Headings.ToList();
        return new DiscussionWords(
            WordsStanding.Read,
            record.Id,
            [
                .. entry.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))
                    .Select(answer => (Answer: answer, Place: headings.FindIndex(heading => heading.Id == answer.Prompt)))
                    .OrderBy(found => found.Place < 0 ? headings.Count : found.Place)
                    .Select(found => new DiscussionPart(found.Place < 0 ? null : headings[found.Place].Label, found.Answer.Text, found.Place >= 0 && (headings[found.Place].AboutWorker || headings[found.Place].ReadBy != HeadingReaders.All))),
            ]);
    }
}
