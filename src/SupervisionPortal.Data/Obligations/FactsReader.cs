using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Agreements;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Obligations;

/// <summary>Turns rows into the facts the policy is evaluated on. Ids in the facts are the rows' ids.</summary>
public sealed class FactsReader(PortalDb db, WorkingCalendar calendar, DateOnly today)
{
    /// <summary>The facts of each of these people who ever had a post. A handful of queries, however many people.</summary>
    public async Task<List<PersonFacts>> ReadAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var posts = await db.Posts.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellationToken);
        var trained = await db.People.Where(row => people.Contains(row.Id) && row.TrainedOn != null).ToDictionaryAsync(row => row.Id, row => row.TrainedOn, cancellationToken);
        var supervisions = await db.Supervisions.AsNoTracking()
            .Where(row => people.Contains(row.SuperviseeId) && row.From <= today)
            .ToListAsync(cancellationToken);
        // A line manager who holds the file until a successor is named is no new supervisor: what was agreed stands meanwhile.
        var named = supervisions.Where(row => !row.IsHolding && !row.IsVoid).GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => group.Max(row => row.From));
        supervisions.RemoveAll(row => !row.IsInForce(today));
        var supervisors = supervisions.Select(row => row.SupervisorId).Distinct().ToList();
        var absences = (await db.Absences.AsNoTracking()
            .Where(row => people.Contains(row.PersonId) || supervisors.Contains(row.PersonId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.PersonId);
        var agreements = (await db.Agreements.InForce().AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var sessions = (await db.Sessions.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).ToListAsync(cancellationToken)).ToLookup(row => row.SuperviseeId);
        var records = (await db.Records.AsNoTracking()
            .Where(row => people.Contains(row.SuperviseeId) && row.FirstIssuedAt != null)
            .ToListAsync(cancellationToken)).ToLookup(row => row.SessionId);
        var cases = (await db.Cases.AsNoTracking().Where(row => people.Contains(row.HolderId)).ToListAsync(cancellationToken)).ToLookup(row => row.HolderId);
        var discussions = (await db.CaseDiscussions.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
        var observed = (await db.Observations.AsNoTracking().Where(row => people.Contains(row.PersonId) && row.Kind == ObservationKind.Practice && row.ObservedOn != null)
            .Select(row => new { row.PersonId, row.ObservedOn }).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId, row => row.ObservedOn!.Value);
        var sessionsObserved = (await db.Observations.AsNoTracking().Where(row => people.Contains(row.PersonId) && row.Kind == ObservationKind.Supervision && row.ObservedOn != null)
            .Select(row => new { row.PersonId, row.ObservedOn }).ToListAsync(cancellationToken)).ToLookup(row => row.PersonId, row => row.ObservedOn!.Value);
        var supervising = (await db.Supervisions.Where(row => people.Contains(row.SupervisorId) && row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => row.SupervisorId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var supervisedBy = supervisions.GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.From)!);

        var facts = new List<PersonFacts>(people.Count);
        foreach (var ofPerson in posts.GroupBy(post => post.PersonId))
        {
            var post = CurrentPost(ofPerson);
            var supervision = supervisedBy.GetValueOrDefault(ofPerson.Key);
            facts.Add(new PersonFacts
            {
                Id = ofPerson.Key.ToString(),
                Role = post.Role,
                CaseHolding = post.CaseHolding,
                FullTimeEquivalent = post.FullTimeEquivalent,
                StartedOn = post.StartedOn,
                LeftOn = post.LeftOn,
                SupervisorSince = supervision is null ? null : supervision.IsHolding && named.TryGetValue(ofPerson.Key, out var since) ? since : supervision.From,
                Agreement = Agreement(agreements[ofPerson.Key]),
                Absences = [.. absences[ofPerson.Key].OrderBy(row => row.From).Select(row => new AbsenceFacts(row.From, row.ReturnedOn))],
                SupervisorAbsences = supervision is null
                    ? []
                    : [.. absences[supervision.SupervisorId].OrderBy(row => row.From).Select(row => new SupervisorAbsenceFacts(row.From, row.ReturnedOn, row.Planned, row.CoverId is not null))],
                Sessions = [.. sessions[ofPerson.Key].OrderBy(row => row.PlannedFor).ThenBy(row => row.Id).Select(row => Session(row, records[row.Id]))],
                Cases = [.. cases[ofPerson.Key].OrderBy(row => row.Reference, StringComparer.Ordinal).Select(row => CaseOf(row, discussions[row.Id]))],
                ObservedOn = [.. observed[ofPerson.Key].Order()],
                Supervises = supervising.Contains(ofPerson.Key),
                SupervisionObservedOn = [.. sessionsObserved[ofPerson.Key].Order()],
                TrainedOn = trained.GetValueOrDefault(ofPerson.Key),
            });
        }

        return facts;
    }

    /// <summary>The post held today; before the first and after the last one, the nearest.</summary>
    private Post CurrentPost(IEnumerable<Post> posts)
    {
        var ordered = posts.OrderBy(post => post.StartedOn).ToList();
        return ordered.FindLast(post => post.StartedOn <= today) ?? ordered[0];
    }

    private static AgreementFacts? Agreement(IEnumerable<Domain.Agreements.SupervisionAgreement> agreements) =>
        agreements.MaxBy(row => row.SignedOn) is { } latest
            ? new AgreementFacts { SignedOn = latest.SignedOn, ReviewedOn = latest.ReviewedOn, Every = latest.Every is { } every ? Period.Parse(every) : null }
            : null;

    private static CaseFacts CaseOf(Case row, IEnumerable<CaseDiscussion> discussions)
    {
        var ordered = discussions.OrderBy(discussion => discussion.On).ToList();
        return new CaseFacts
        {
            Ref = row.Id.ToString(),
            Category = row.Category,
            AllocatedOn = row.AllocatedOn,
            ClosedOn = row.ClosedOn,
            PlanReviewMonths = row.PlanReviewMonths,
            DiscussedOn = [.. ordered.Select(discussion => discussion.On)],
            PlanReviewedOn = [.. ordered.Where(discussion => discussion.PlanReviewed).Select(discussion => discussion.On)],
        };
    }

    private SessionFacts Session(Session row, IEnumerable<SupervisionRecord> records) => new()
    {
        Id = row.Id.ToString(),
        Kind = row.Kind,
        Status = row.Status,
        PlannedFor = row.PlannedFor,
        HeldOn = row.HeldOn,
        CasesDiscussed = row.CasesDiscussed,
        CancelledOn = row.Status == SessionStatus.Cancelled ? row.FellThroughOn : null,
        Reason = row.FellThroughReason,
        ReturnedOn = row.ReturnedOn,
        Records = [.. records.Select(RecordOf)],
    };

    private RecordFacts RecordOf(SupervisionRecord row)
    {
        DateOnly? answeredOn = row.AnsweredAt is { } answered ? calendar.LocalDate(answered) : null;
        return new RecordFacts
        {
            Kind = row.Kind,
            WrittenOn = row.FirstIssuedAt is { } written ? calendar.LocalDate(written) : null,
            IssuedAt = row.IssuedAt,
            SignedOn = row.State is RecordState.Signed or RecordState.SignedWithComment ? answeredOn : null,
            DisagreedOn = row.State is RecordState.Disputed or RecordState.ClosedWithBothViews ? answeredOn : null,
        };
    }
}
