using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>Turns stored obligations into lines to be shown to the visitor. The same few queries, however many lines.</summary>
public sealed class DutyReader(PortalDb db, Visitor visitor, DutyWords words)
{
    private static readonly ObligationKind[] AboutSessions = [ObligationKind.HoldSession, ObligationKind.RebookSession, ObligationKind.WriteRecord, ObligationKind.SignOffRecord];
    private static readonly ObligationKind[] AboutRecords = [ObligationKind.WriteRecord, ObligationKind.SignOffRecord];
    private static readonly ObligationKind[] AboutCases = [ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan];
    private static readonly ObligationKind[] AboutAgreements = [ObligationKind.SignAgreement, ObligationKind.ReviewAgreement];
    private static readonly ObligationKind[] AboutCover = [ObligationKind.ArrangeCover, ObligationKind.FormalCover];

    /// <summary>The lines, the soonest first, those without a date last.</summary>
    /// <param name="relationTo">What the visitor is to a supervisee: it decides the button and how much is said.</param>
    public async Task<List<Duty>> ReadAsync(IReadOnlyList<StoredObligation> rows, Func<Guid, Relation> relationTo, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var context = await ContextAsync(rows, cancellationToken);
        return
        [
            .. DutyGroup.Merge(rows.Where(row => !HasLapsed(row, context)), row => context.Supervisors.TryGetValue(row.PersonId, out var supervisor) ? supervisor : null)
                .Select(group => words.Line(group, context, relationTo(group.Main.PersonId))),
        ];
    }

    /// <summary>From the instant its window ends a record is no longer to be signed, whenever the sweep comes by.</summary>
    private bool HasLapsed(StoredObligation row, DutyContext context) =>
        row.Kind == ObligationKind.SignOffRecord && row.SubjectId is { } session && context.Records.TryGetValue(session, out var record) && record.LapsesAt <= visitor.Now;

    private async Task<DutyContext> ContextAsync(IReadOnlyList<StoredObligation> rows, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var people = rows.Select(row => row.PersonId).Distinct().ToList();
        var supervisors = await db.Supervisions
            .Where(row => people.Contains(row.SuperviseeId) && row.From <= today && (row.Until == null || row.Until > today))
            .OrderBy(row => row.From)
            .Select(row => new { row.SuperviseeId, row.SupervisorId })
            .ToListAsync(cancellationToken);
        var named = people.Concat(supervisors.Select(row => row.SupervisorId)).Distinct().ToList();
        var policies = new Dictionary<int, PolicyInForce>();
        foreach (var number in rows.Select(row => row.PolicyNumber).Distinct())
        {
            policies[number] = await db.PolicyVersionAsync(number, cancellationToken);
        }

        var sessions = await SessionsAsync(rows, people, cancellationToken);
        return new DutyContext
        {
            People = await db.People.Where(row => named.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken),
            Supervisors = supervisors.GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => group.Last().SupervisorId),
            Booked = sessions.Where(session => session.Status == SessionStatus.Planned).OrderBy(session => session.PlannedFor).ToLookup(session => session.SuperviseeId),
            Sessions = sessions.ToDictionary(session => session.Id),
            Records = await RecordsAsync(rows, cancellationToken),
            Cases = await CasesAsync(rows, cancellationToken),
            Absences = await AbsencesAsync(rows, supervisors.Select(row => row.SupervisorId).Distinct().ToList(), cancellationToken),
            Agreements = await AgreementsAsync(rows, cancellationToken),
            Policies = policies,
            PolicyNumber = (await db.PolicyAsync(today, cancellationToken)).Number,
        };
    }

    private async Task<List<DutySession>> SessionsAsync(IReadOnlyList<StoredObligation> rows, List<Guid> people, CancellationToken cancellationToken)
    {
        if (!rows.Any(row => AboutSessions.Contains(row.Kind)))
        {
            return [];
        }

        var subjects = Subjects(rows, AboutSessions);
        return await db.Sessions
            .Where(row => subjects.Contains(row.Id) || (people.Contains(row.SuperviseeId) && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned))
            .Select(row => new DutySession(
                row.Id, row.SuperviseeId, row.SupervisorId, row.Status, row.PlannedFor, row.StartsAt, row.Venue, row.HeldOn, row.FellThroughOn, row.FellThroughBy, row.FellThroughWhy))
            .ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, DutyRecord>> RecordsAsync(IReadOnlyList<StoredObligation> rows, CancellationToken cancellationToken)
    {
        var sessions = Subjects(rows, AboutRecords);
        return sessions.Count == 0 ? [] : await db.Records
            .Where(row => sessions.Contains(row.SessionId))
            .Select(row => new DutyRecord(
                row.Id,
                row.SessionId,
                row.State,
                row.IssuedAt,
                row.LapsesAt,
                db.RecordDrafts.Where(draft => draft.RecordId == row.Id).Select(draft => (DateTime?)draft.SavedAt).FirstOrDefault()))
            .ToDictionaryAsync(record => record.SessionId, cancellationToken);
    }

    private async Task<Dictionary<Guid, (string Reference, CaseCategory Category)>> CasesAsync(IReadOnlyList<StoredObligation> rows, CancellationToken cancellationToken)
    {
        var cases = Subjects(rows, AboutCases);
        return cases.Count == 0 ? [] : await db.Cases
            .Where(row => cases.Contains(row.Id))
            .Select(row => new { row.Id, row.Reference, row.Category })
            .ToDictionaryAsync(row => row.Id, row => (row.Reference, row.Category), cancellationToken);
    }

    private async Task<Dictionary<Guid, SupervisionAgreement>> AgreementsAsync(IReadOnlyList<StoredObligation> rows, CancellationToken cancellationToken)
    {
        var people = rows.Where(row => AboutAgreements.Contains(row.Kind)).Select(row => row.PersonId).Distinct().ToList();
        var agreements = people.Count == 0 ? [] : await db.Agreements.AsNoTracking()
            .Include(row => row.Signatures)
            .Where(row => people.Contains(row.SuperviseeId) && (row.NegotiatedFor != null || row.State == AgreementState.InReview))
            .ToListAsync(cancellationToken);
        return agreements.GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => group.OrderBy(row => row.NegotiatedFor is null).First());
    }

    private async Task<ILookup<Guid, Absence>> AbsencesAsync(IReadOnlyList<StoredObligation> rows, List<Guid> supervisors, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var absences = rows.Any(row => AboutCover.Contains(row.Kind))
            ? await db.Absences.AsNoTracking()
                .Where(row => supervisors.Contains(row.PersonId) && row.From <= today && (row.ReturnedOn == null || row.ReturnedOn > today))
                .OrderBy(row => row.From)
                .ToListAsync(cancellationToken)
            : [];
        return absences.ToLookup(row => row.PersonId);
    }

    private static List<Guid> Subjects(IReadOnlyList<StoredObligation> rows, ObligationKind[] kinds) =>
        [.. rows.Where(row => kinds.Contains(row.Kind)).Select(row => row.SubjectId).OfType<Guid>().Distinct()];
}
