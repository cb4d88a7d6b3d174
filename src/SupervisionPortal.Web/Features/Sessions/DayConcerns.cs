using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Concerns;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>What speaks against a day without forbidding it: the two may know better than the calendar.</summary>
public sealed class DayConcerns(PortalDb db, Visitor visitor, DiaryReader diaries, ConcernWords words)
{
    /// <summary>Looks at the day for a booking that follows, and notices where another one is made in between.</summary>
    /// <param name="own">The session that is moved, or the new one, which the same form may have booked a moment ago: it does not stand in its own way.</param>
    /// <returns>The sentences, the gravest first, none where the day is good; and what stands for them once they were shown.</returns>
    public async Task<(List<string> Sentences, string? Seal)> OfAsync(
        PlannedTime when, SessionKind kind, PersonName supervisee, PersonName supervisor, Guid own, CancellationToken cancellationToken)
    {
        Guid[] both = [supervisee.Id, supervisor.Id];
        await db.LookAtAsync(both, [when.On], cancellationToken);
        var known = await diaries.ReadAsync(both, when.On, when.On, own, [], cancellationToken);
        var due = kind == SessionKind.OneToOne ? await DueBeforeAsync(when.On, supervisee.Id, own, cancellationToken) : null;
        var concerns = new TwoDiaries(visitor.Calendar, known[supervisee.Id], known[supervisor.Id]).Concerns(when.On, when.StartsAt, when.Minutes, due);
        return (words.Of(concerns, supervisee, supervisor), ConcernWords.Seal([(new DiaryEntry(when.On, when.StartsAt, when.Minutes), concerns)]));
    }

    /// <summary>
    /// The last day of what a one-to-one on <paramref name="on"/> would come too late for, unless an earlier booking answers it. What is
    /// overdue already is late on any day: that is no reason to choose another.
    /// </summary>
    private async Task<DateOnly?> DueBeforeAsync(DateOnly on, Guid person, Guid own, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var due = await db.Obligations
            .Where(row => row.PersonId == person && (row.Kind == ObligationKind.HoldSession || row.Kind == ObligationKind.RebookSession)
                && row.DueOn >= today && row.DueOn < on)
            .MinAsync(row => row.DueOn, cancellationToken);
        if (due is null)
        {
            return null;
        }

        var isAnswered = await db.Sessions.AnyAsync(
            row => row.SuperviseeId == person && row.Id != own && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned
                && row.PlannedFor >= today && row.PlannedFor < on,
            cancellationToken);
        return isAnswered ? null : due;
    }
}
