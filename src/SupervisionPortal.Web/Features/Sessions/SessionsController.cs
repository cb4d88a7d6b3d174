using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.Obligations;
using SupervisionPortal.Web.Shared.OwnParts;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Shows a session to the two and to those who oversee.</summary>
[Authorize(Policy = Access.Member)]
public sealed class SessionsController(PortalDb db, Visitor visitor, DutyReader duties, PunctualityReader punctuality, AgendaReader agenda) : Controller
{
    private static readonly ObligationKind[] AnsweredByMeeting = [ObligationKind.HoldSession, ObligationKind.RebookSession];
    private static readonly ObligationKind[] OfSession = [ObligationKind.RebookSession, ObligationKind.WriteRecord, ObligationKind.SignOffRecord];

    [HttpGet("/sessions/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await SessionAtHand.FindAsync(db, visitor, id, cancellationToken) is not { } atHand)
        {
            return NotFound();
        }

        var movers = atHand.Session.Moves.Select(move => move.ById).OfType<Guid>().Distinct().ToList();
        var hasEarlier = await HasEarlierAsync(atHand.Session, cancellationToken);
        var record = await db.Records.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == id && row.State != RecordState.Discarded, cancellationToken);
        return View("Session", new SessionPage(atHand, await StateAsync(atHand.Session, cancellationToken), visitor.Today)
        {
            Moves = [.. atHand.Session.Moves.OrderByDescending(move => move.At).ThenByDescending(move => move.Id)],
            Names = await db.People.Where(row => movers.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken),
            Duties = await DutiesAsync(atHand, hasEarlier, cancellationToken),
            Cases = ShowsFile(atHand) ? await CasesAsync(id, cancellationToken) : [],
            Agenda = atHand.Session.IsOneOfTheTwo(atHand.Actor) ? await agenda.OfAsync(id, cancellationToken) : [],
            Record = record is not null && record.AccessOf(atHand.Actor) != RecordAccess.None ? record : null,
            HasRecord = record is not null,
            OwnPartUrl = await OwnPartAtHand.FindAsync(db, visitor, id, cancellationToken) is { WhyNotWrite: null } own ? own.Url : null,
            HasEarlierBooking = hasEarlier,
            Proposal = atHand.Session is { Status: SessionStatus.Planned, AgreedOn: not null } && SessionProposal.SideOf(atHand.Actor) is not null
                ? await db.Proposals.AsNoTracking().FirstOrDefaultAsync(
                    row => row.SessionId == id && row.IsMove && (row.State == ProposalState.Proposed || row.State == ProposalState.AnotherTimeAsked), cancellationToken)
                : null,
        });
    }

    /// <summary>What is due and which cases were discussed is the file's; a supervisor of another team sees the session alone.</summary>
    private static bool ShowsFile(SessionAtHand atHand) => atHand.Session.OpensFileTo(atHand.Actor) || atHand.Actor.Oversees;

    private async Task<ShownState?> StateAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Status != SessionStatus.Held)
        {
            return session.Status switch
            {
                SessionStatus.Missed => ShownState.Missed,
                SessionStatus.Cancelled => ShownState.Cancelled,
                _ => ShownState.Planned,
            };
        }

        if (session.Kind != SessionKind.OneToOne || session.HeldOn is not { } on)
        {
            return null;
        }

        var known = await punctuality.ReadAsync([session.SuperviseeId], visitor.Calendar, visitor.Today, cancellationToken);
        return known.TryGetValue(session.SuperviseeId, out var held) && held.WasLate(on) ? ShownState.HeldLate : ShownState.HeldOnTime;
    }

    /// <summary>The next booking answers what is due; the ones after it answer what is not due yet.</summary>
    private async Task<bool> HasEarlierAsync(Session session, CancellationToken cancellationToken)
    {
        if (session is not { Status: SessionStatus.Planned, Kind: SessionKind.OneToOne })
        {
            return false;
        }

        var (person, on, today) = (session.SuperviseeId, session.PlannedFor, visitor.Today);
        return await db.Sessions.AnyAsync(
            row => row.SuperviseeId == person && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.PlannedFor >= today && row.PlannedFor < on,
            cancellationToken);
    }

    /// <summary>A planned one-to-one answers what is due of meeting; any session may leave something to be done.</summary>
    private async Task<List<Duty>> DutiesAsync(SessionAtHand atHand, bool hasEarlier, CancellationToken cancellationToken)
    {
        var session = atHand.Session;
        if (!ShowsFile(atHand))
        {
            return [];
        }

        var person = session.SuperviseeId;
        var id = session.Id;
        var answers = session is { Status: SessionStatus.Planned, Kind: SessionKind.OneToOne } && !hasEarlier;
        var rows = await db.Obligations.AsNoTracking()
            .Where(row => row.PersonId == person
                && ((answers && AnsweredByMeeting.Contains(row.Kind)) || (OfSession.Contains(row.Kind) && row.SubjectId == id)))
            .ToListAsync(cancellationToken);
        return await duties.ReadAsync(rows, _ => atHand.Actor.Relation, cancellationToken);
    }

    private Task<List<DiscussedCase>> CasesAsync(Guid session, CancellationToken cancellationToken) => db.CaseDiscussions
        .Where(row => row.SessionId == session)
        .Join(db.Cases, row => row.CaseId, held => held.Id, (row, held) => new { held.Id, held.Reference, held.Label, row.PlanReviewed })
        .OrderBy(row => row.Reference)
        .Select(row => new DiscussedCase(row.Id, row.Reference, row.Label, row.PlanReviewed))
        .ToListAsync(cancellationToken);
}
