using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Books the sessions of two people that stand beside the one-to-ones: of colleagues, and of professional supervision.</summary>
public sealed class PairDesk(PortalDb db, Visitor visitor, DayConcerns dayConcerns, PortalDates dates)
{
    /// <summary>What to show before it is booked; null where it is booked.</summary>
    /// <param name="plan">Makes the session on the day asked for.</param>
    public async Task<PairConcerns?> BookAsync(PairForm form, SessionKind kind, PersonName first, PersonName second, Actor actor, Func<PlannedTime, Session> plan, CancellationToken cancellationToken)
    {
        var when = form.Read(dates);
        var (concerns, seal) = await dayConcerns.OfAsync(when, kind, first, second, form.FormId, cancellationToken);
        if (seal is not null && seal != form.Accepted)
        {
            return new PairConcerns(concerns, seal);
        }

        var session = plan(when);
        if (form.Agreed)
        {
            session.Agree(actor, visitor.Now, visitor.Today);
        }

        db.Sessions.Add(session);
        db.Notices.AddRange(SessionNotices.Of(session, session.Moves[0]));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>The first day on which one of them is out of their last post; null while nobody leaves.</summary>
    public async Task<DateOnly?> LeftOnAsync(Guid[] people, CancellationToken cancellationToken) =>
        (await db.Posts.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellationToken))
            .GroupBy(row => row.PersonId)
            .Min(posts => posts.MaxBy(row => row.StartedOn)!.LeftOn);
}
