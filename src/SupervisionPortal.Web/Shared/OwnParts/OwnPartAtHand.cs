using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.OwnParts;

/// <summary>What the visitor writes of the record of a session of their own, with the headings it is written under.</summary>
/// <param name="Record">Of the session; null before it is begun.</param>
/// <param name="Part">Null before the first save.</param>
public sealed record OwnPartAtHand(Session Session, Actor Actor, SupervisionRecord? Record, bool IsBeingWritten, RecordHeadings Headings, OwnPart? Part)
{
    public string Url => $"/sessions/{Session.Id}/own-part";

    public Refusal? WhyNotWrite => OwnPart.WhyNotWrite(Session, Record, IsBeingWritten, Actor);

    /// <returns>Null for a session that is not the visitor's, and where no heading is the supervisee's to fill in.</returns>
    public static async Task<OwnPartAtHand?> FindAsync(PortalDb db, Visitor visitor, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.SuperviseeId == visitor.PersonId, cancellationToken) is not { IsRecorded: true } session)
        {
            return null;
        }

        var record = await db.Records.AsNoTracking().Include(row => row.Versions).SingleOrDefaultAsync(row => row.SessionId == id, cancellationToken);
        var draft = record is null ? null : await db.RecordDrafts.AsNoTracking().SingleOrDefaultAsync(row => row.RecordId == record.Id, cancellationToken);
        var (number, form) = draft is not null ? (draft.PolicyNumber, draft.Read().Form)
            : record is { State: not RecordState.Discarded, Latest: { } latest } ? (latest.PolicyNumber, latest.Read().Form)
            : (0, "");
        var policy = number == 0 ? await db.PolicyAsync(visitor.Today, cancellationToken) : await db.PolicyVersionAsync(number, cancellationToken);
        var role = await db.RoleOnAsync(session.SuperviseeId, session.HeldOn ?? session.PlannedFor, cancellationToken);
        var headings = RecordHeadings.Of(policy.Policy.Forms, form, role);
        return headings.OwnKeys().Count == 0 ? null : new OwnPartAtHand(
            session,
            await visitor.ActorToAsync(session.SuperviseeId, cancellationToken),
            record,
            draft is not null,
            headings,
            await db.OwnParts.SingleOrDefaultAsync(row => row.SessionId == id, cancellationToken));
    }
}
