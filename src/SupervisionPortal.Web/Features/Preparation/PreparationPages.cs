using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.Autosave;
using SupervisionPortal.Web.Shared.Cases;
using SupervisionPortal.Web.Shared.OwnParts;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>Gathers what stands on the page of preparation.</summary>
public sealed class PreparationPages(PortalDb db, Visitor visitor, AgendaReader agenda, NextCasesReader nextCases)
{
    private const int ActionsShown = 8;
    private const int CasesShown = 8;

    /// <param name="newItem">As it was refused; null for an empty one.</param>
    /// <param name="typed">Notes as typed and not saved; null for the saved ones.</param>
    /// <param name="isBehind">Another window saved the notes since.</param>
    public async Task<PreparationPage> OfAsync(PreparedSession at, AgendaForm? newItem, NotesForm? typed, bool isBehind, CancellationToken cancellationToken)
    {
        var session = at.Session;
        var person = session.SuperviseeId;
        var me = visitor.PersonId;
        var names = await db.People.Where(row => row.Id == person || row.Id == session.SupervisorId).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var note = await db.PreparationNotes.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == session.Id && row.PersonId == me, cancellationToken);
        var lines = await agenda.OfAsync(session.Id, cancellationToken);
        var open = db.Actions.Where(row => at.OpensFile && row.SuperviseeId == person && row.Outcome == ActionOutcome.Open);
        var saved = note?.Texts ?? PreparationTexts.None;
        var revision = note?.Revision ?? 0;
        return new PreparationPage
        {
            At = at,
            Supervisee = names[person],
            Other = names[at.IsOwn ? session.SupervisorId : person],
            Agenda = lines,
            LeftOver = at.WhyNotPrepare is null ? await LeftOverAsync(session, cancellationToken) : [],
            NewItem = newItem ?? new AgendaForm { FormId = Guid.CreateVersion7() },
            Cases = at.OpensFile ? await CasesAsync(person, cancellationToken) : [],
            Notes = typed ?? new NotesForm { Revision = revision, Worries = saved.Worries, WorkingWell = saved.WorkingWell, Decided = saved.Decided, HelpNeeded = saved.HelpNeeded },
            SavedMeanwhile = isBehind ? saved : null,
            Autosave = new AutosaveForm(
                $"/sessions/{session.Id}/preparation", $"preparation-{session.Id}", revision.ToString(CultureInfo.InvariantCulture), note?.SavedAt),
            HasNotes = note is not null,
            LastRecord = at.OpensFile ? await LastRecordAsync(at, cancellationToken) : null,
            OpenActions = [.. (await open.OrderBy(row => row.ByWhen == null).ThenBy(row => row.ByWhen).ThenBy(row => row.Id).Take(ActionsShown).Select(row => new { row.What, row.ByWhen }).ToListAsync(cancellationToken))
                .Select(row => (row.What, row.ByWhen))],
            OpenActionCount = await open.CountAsync(cancellationToken),
            NextCases = !at.OpensFile ? [] : await nextCases.OfAsync(
                db.Cases.Where(row => row.HolderId == person), session.PlannedFor < visitor.Today ? visitor.Today : session.PlannedFor, visitor.Today, CasesShown, cancellationToken),
            OwnPartUrl = at.IsOwn && await OwnPartAtHand.FindAsync(db, visitor, session.Id, cancellationToken) is { WhyNotWrite: null } own ? own.Url : null,
            Outline = (await db.PolicyAsync(visitor.Today, cancellationToken)).Policy.Forms.Preparation,
        };
    }

    /// <summary>The open cases somebody holds, to choose from.</summary>
    public Task<List<SelectListItem>> CasesAsync(Guid holder, CancellationToken cancellationToken) => db.Cases
        .Where(row => row.HolderId == holder && row.ClosedOn == null)
        .OrderBy(row => row.Reference)
        .Select(row => new SelectListItem(row.Label == null ? row.Reference : row.Reference + ", " + row.Label, row.Id.ToString()))
        .ToListAsync(cancellationToken);

    /// <summary>Of the last session that is over: what nobody has brought along since.</summary>
    private async Task<IReadOnlyList<AgendaLine>> LeftOverAsync(Session session, CancellationToken cancellationToken)
    {
        var before = await db.Sessions
            .Where(row => row.SuperviseeId == session.SuperviseeId && row.SupervisorId == session.SupervisorId && row.Kind == session.Kind && row.Id != session.Id
                && row.Status != SessionStatus.Planned && row.PlannedFor <= session.PlannedFor && db.AgendaItems.Any(item => item.SessionId == row.Id))
            .OrderByDescending(row => row.PlannedFor).ThenByDescending(row => row.Id)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (before is not { } last)
        {
            return [];
        }

        var taken = await db.AgendaItems.Where(item => item.SessionId == session.Id && item.CarriedFromId != null).Select(item => item.CarriedFromId).ToListAsync(cancellationToken);
        return [.. (await agenda.OfAsync(last, cancellationToken)).Where(line => !taken.Contains(line.Id))];
    }

    /// <summary>The newest one of this supervisee that the visitor may open without saying for what.</summary>
    private async Task<(Guid Id, DateOnly On)?> LastRecordAsync(PreparedSession at, CancellationToken cancellationToken)
    {
        var person = at.Session.SuperviseeId;
        var last = await db.Records.AsNoTracking()
            .Where(row => row.SuperviseeId == person && row.FirstIssuedAt != null)
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return last is not null && last.AccessOf(at.Actor) == RecordAccess.Open ? (last.Id, last.HeldOn) : null;
    }
}
