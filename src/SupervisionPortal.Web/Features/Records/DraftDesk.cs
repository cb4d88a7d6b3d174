using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Opens drafts with everything their text is about, and carries what was agreed over when they are sent.</summary>
public sealed class DraftDesk(PortalDb db, Visitor visitor)
{
    /// <summary>Begins the record of a session, or finds the one that was begun.</summary>
    /// <returns>Null where the visitor has nothing to do with the session.</returns>
    /// <exception cref="Domain.RefusedException">As <see cref="Session.WhyNotRecord"/> says.</exception>
    public async Task<SupervisionRecord?> BeginAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sessionId, cancellationToken);
        if (session is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(session.SuperviseeId, cancellationToken);
        if (!session.ShowsFactsTo(actor))
        {
            return null;
        }

        if (session.WhyNotRecord(actor) is { } refusal)
        {
            throw new Domain.RefusedException(refusal);
        }

        var begun = await db.Records.SingleOrDefaultAsync(row => row.SessionId == sessionId, cancellationToken);
        if (begun is { State: not RecordState.Discarded })
        {
            return begun;
        }

        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        begun?.BeginAgain(actor, visitor.Now);
        var record = begun ?? SupervisionRecord.Begin(sessionId, session.SuperviseeId, session.SupervisorId, session.HeldOn!.Value, session.CasesDiscussed, actor, visitor.Now, session.Kind == SessionKind.Professional);
        var headings = RecordHeadings.For(policy.Policy.Forms, await db.RoleOnAsync(record.SuperviseeId, record.HeldOn, cancellationToken));
        var content = new RecordContent { Form = headings.Form.Id }.On(await LastActionsAsync(record, cancellationToken), await AgendaAsync(record, cancellationToken));
        if (begun is null)
        {
            db.Records.Add(record);
        }

        db.RecordDrafts.Add(new RecordDraft(record.Id, visitor.PersonId, content.ToJson(), policy.Number, amendsVersion: 0, visitor.Now));
        await db.SaveChangesAsync(cancellationToken);
        return record;
    }

    /// <summary>Opens the amendment of an issued record, or the one that is open already.</summary>
    public async Task AmendAsync(SupervisionRecord record, CancellationToken cancellationToken)
    {
        if (await db.RecordDrafts.AnyAsync(row => row.RecordId == record.Id, cancellationToken))
        {
            return;
        }

        var latest = record.Latest!;
        db.RecordDrafts.Add(new RecordDraft(record.Id, visitor.PersonId, latest.Content, latest.PolicyNumber, latest.Number, visitor.Now));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>Null where nothing is being written.</returns>
    public async Task<OpenDraft?> OpenAsync(RecordFile file, CancellationToken cancellationToken)
    {
        var record = file.Record;
        if (await db.RecordDrafts.SingleOrDefaultAsync(row => row.RecordId == record.Id, cancellationToken) is not { } draft)
        {
            return null;
        }

        var content = draft.Read();
        var policy = await db.PolicyVersionAsync(draft.PolicyNumber, cancellationToken);
        var last = await LastActionsAsync(record, cancellationToken);
        var agenda = await AgendaAsync(record, cancellationToken);
        var headings = RecordHeadings.Of(policy.Policy.Forms, content.Form, await db.RoleOnAsync(record.SuperviseeId, record.HeldOn, cancellationToken));
        var own = headings.OwnKeys().Count == 0 ? null : await db.OwnParts.SingleOrDefaultAsync(row => row.SessionId == record.SessionId, cancellationToken);
        return new OpenDraft(
            file,
            draft,
            headings.Taking(draft.AmendsVersion == 0 ? content.On(last, agenda) : content, own),
            headings,
            own,
            await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == record.SessionId, cancellationToken),
            last,
            await ReportsAsync(last, cancellationToken),
            await CasesAsync(content.Cases.Concat(agenda).Select(entry => entry.CaseId), cancellationToken));
    }

    /// <summary>Files what was agreed, and says of last time's actions what became of them. The caller saves.</summary>
    public async Task FollowUpAsync(SupervisionRecord record, RecordContent content, CancellationToken cancellationToken)
    {
        var mine = await db.Actions.Where(row => row.RecordId == record.Id).ToListAsync(cancellationToken);
        foreach (var entry in content.Actions)
        {
            if (mine.Find(row => row.Id == entry.Id) is { } row)
            {
                row.Take(entry);
            }
            else
            {
                db.Actions.Add(new AgreedAction(record.Id, record.SuperviseeId, entry, record.HeldOn));
            }
        }

        // One that a later record has answered already stays in the file, and one of which somebody said how it stands: that it was taken out is what became of it.
        var gone = mine.Where(row => row.AnsweredInId is null && content.Actions.All(entry => entry.Id != row.Id)).ToList();
        var reported = await ReportsAsync(gone, cancellationToken);
        db.Actions.RemoveRange(gone.Where(row => !reported.ContainsKey(row.Id)));
        gone.FindAll(row => reported.ContainsKey(row.Id)).ForEach(row => row.Answer(ActionOutcome.Dropped, null, record.Id));
        foreach (var last in await LastActionsAsync(record, cancellationToken))
        {
            if (content.LastActions.FirstOrDefault(answer => answer.ActionId == last.Id) is { } answer)
            {
                last.Answer(answer.Outcome, answer.Why, record.Id);
            }
        }
    }

    /// <summary>Of each action what was said of it last, between sessions.</summary>
    public async Task<Dictionary<Guid, ActionReport>> ReportsAsync(IReadOnlyCollection<AgreedAction> actions, CancellationToken cancellationToken)
    {
        var ids = actions.Select(action => action.Id).ToList();
        return ids.Count == 0
            ? []
            : (await db.ActionReports.AsNoTracking().Where(row => ids.Contains(row.ActionId)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken))
                .GroupBy(row => row.ActionId).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>The text with ids of its own: an action's id that is another record's already is replaced.</summary>
    public async Task<RecordContent> WithOwnActionsAsync(SupervisionRecord record, RecordContent content, CancellationToken cancellationToken)
    {
        var ids = content.Actions.Select(action => action.Id).ToList();
        var foreign = await db.Actions.Where(row => ids.Contains(row.Id) && row.RecordId != record.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        return foreign.Count == 0 ? content : content with
        {
            Actions = [.. content.Actions.Select(action => foreign.Contains(action.Id) ? action with { Id = Guid.CreateVersion7() } : action)],
        };
    }

    public async Task<IReadOnlyDictionary<Guid, Case>> CasesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<Guid, Case>()
            : await db.Cases.AsNoTracking().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    /// <summary>
    /// What was agreed before and is still open, or was answered in this record; the oldest first. None in the record of a joint session: who leads
    /// it may be of another team, to whom what was agreed in the one-to-ones is not told.
    /// </summary>
    private Task<List<AgreedAction>> LastActionsAsync(SupervisionRecord record, CancellationToken cancellationToken) =>
        db.Actions
            .Where(row => !db.Sessions.Any(session => session.Id == record.SessionId && (session.Kind == SessionKind.Joint || session.Kind == SessionKind.Professional)))
            .Where(row => row.SuperviseeId == record.SuperviseeId && row.RecordId != record.Id && row.AgreedOn <= record.HeldOn
                && (row.Outcome == ActionOutcome.Open || row.AnsweredInId == record.Id))
            .OrderBy(row => row.AgreedOn).ThenBy(row => row.ByWhen).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);

    private Task<List<CaseEntry>> AgendaAsync(SupervisionRecord record, CancellationToken cancellationToken) =>
        db.CaseDiscussions.AsNoTracking()
            .Where(row => row.SessionId == record.SessionId)
            .Join(db.Cases, row => row.CaseId, row => row.Id, (discussion, @case) => new { discussion.CaseId, @case.Reference, discussion.PlanReviewed })
            .OrderBy(row => row.Reference)
            .Select(row => new CaseEntry { CaseId = row.CaseId, Reference = row.Reference, PlanReviewed = row.PlanReviewed })
            .ToListAsync(cancellationToken);
}
