using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Cases;
using SupervisionPortal.Web.Shared.Components;
using SupervisionPortal.Web.Shared.Custody;
using SupervisionPortal.Web.Shared.Obligations;
using SupervisionPortal.Web.Shared.Observations;
using SupervisionPortal.Web.Shared.OwnParts;
using SupervisionPortal.Web.Shared.Pairs;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Features.Home;

/// <summary>Reads what needs doing: for the visitor, for those they supervise, and for the services they oversee.</summary>
public sealed class HomeReader(
    PortalDb db,
    Visitor visitor,
    Relations relations,
    DutyReader duties,
    WhyWords why,
    TeamReader team,
    ServicesReader services,
    ProposalLines proposals,
    CustodyLines custody,
    OversightLines oversight,
    OwnPartLines ownParts,
    ObservationLines observations,
    IStringLocalizer<DutyTexts> dutyTexts,
    PortalDates dates)
{
    public const int PageSize = 25;

    private const int QuietLines = 10;
    private const int SideItems = 5;

    /// <summary>What somebody is shown of their own: what they must do, and what is due to them.</summary>
    private static readonly ObligationKind[] Own =
    [
        ObligationKind.HoldSession, ObligationKind.RebookSession, ObligationKind.SignOffRecord, ObligationKind.SignAgreement, ObligationKind.ReviewAgreement,
        ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan, ObligationKind.ObservePractice, ObligationKind.ObserveSupervision, ObligationKind.RefreshTraining,
    ];

    /// <summary>What a supervisor is shown of a supervisee: not the signature, which is the supervisee's alone to give.</summary>
    private static readonly ObligationKind[] OfSupervisees =
    [
        ObligationKind.HoldSession, ObligationKind.RebookSession, ObligationKind.WriteRecord, ObligationKind.SignAgreement, ObligationKind.ReviewAgreement,
        ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan, ObligationKind.ObservePractice, ObligationKind.ObserveSupervision, ObligationKind.RefreshTraining,
    ];

    /// <summary>What somebody is shown of those they cover for.</summary>
    private static readonly ObligationKind[] OfCovered = [ObligationKind.HoldSession, ObligationKind.RebookSession, ObligationKind.DiscussCase, ObligationKind.ReviewCasePlan];

    private static readonly ObligationKind[] Cover = [ObligationKind.ArrangeCover, ObligationKind.FormalCover];

    public async Task<HomePage> HomeAsync(CancellationToken cancellationToken)
    {
        var supervisees = await SuperviseesAsync(cancellationToken);
        var found = await DutiesAsync(supervisees, cancellationToken);
        var waiting = await WaitingAsync(supervisees, cancellationToken);
        var agreements = await AgreementsAsync(supervisees, cancellationToken);
        var isSelf = supervisees.Count == 0;
        var isSupervised = await relations.SupervisorOfAsync(visitor.PersonId, visitor.Today, cancellationToken) is not null;
        var shown = isSelf ? (isSupervised ? [visitor.PersonId] : []) : supervisees.Take(PageSize).ToList();
        return new HomePage
        {
            Today = visitor.Today,
            Sections = [.. Enum.GetValues<HomeShow>().Select(show => Section(show, found))],
            WithoutDate =
            [
                .. await custody.ReadAsync(cancellationToken),
                .. await oversight.ReadAsync(supervisees, cancellationToken),
                .. await ownParts.ReadAsync(cancellationToken),
                .. await observations.ReadAsync(cancellationToken),
                .. await WithoutDateAsync(found, supervisees, cancellationToken),
                .. ToAnswer(agreements, found),
                .. await proposals.ReadAsync(supervisees, cancellationToken),
            ],
            WaitingAgreements = [.. agreements.Where(line => !line.Agreement.WaitsFor(line.Party) && line.Agreement.State != AgreementState.Begun).Take(SideItems).Select(line => new WaitingAgreement(line.Agreement.Id, line.Agreement.Shown(), line.Other.Full(), AgreementWords.Waits(dutyTexts, line.Agreement, line.Party, line.Other.Given(), dates)))],
            Next = await NextAsync(cancellationToken),
            ToSettle = [.. waiting.Where(row => row.IsTheirs).Select(row => row.Record)],
            Waiting = [.. waiting.Where(row => !row.IsTheirs).Select(row => row.Record).Take(SideItems)],
            WaitingCount = waiting.Count(row => !row.IsTheirs),
            Team = await team.ReadAsync(shown, mayBook: true, cancellationToken),
            TeamCount = supervisees.Count,
            TeamIsSelf = isSelf,
            Services = await services.ReadAsync(cancellationToken),
            IsSupervised = isSupervised,
            Administers = visitor.Has(AppointmentKind.Administrator),
        };
    }

    /// <param name="page">From 1; a page that is not there is the nearest one.</param>
    public async Task<SectionPage> SectionAsync(HomeShow show, int page, CancellationToken cancellationToken)
    {
        var found = (await DutiesAsync(await SuperviseesAsync(cancellationToken), cancellationToken)).Where(duty => IsIn(show, duty.State)).ToList();
        var last = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        return new SectionPage(
            new HomeSection(show, found.Count, [.. found.Skip((current - 1) * PageSize).Take(PageSize).Select(duty => duty.Line)]),
            current,
            last);
    }

    private static HomeSection Section(HomeShow show, List<Duty> found)
    {
        var ofShow = found.Where(duty => IsIn(show, duty.State)).ToList();
        return new HomeSection(show, ofShow.Count, [.. ofShow.Take(show is HomeShow.Overdue or HomeShow.Week ? PageSize : QuietLines).Select(duty => duty.Line)]);
    }

    private static bool IsIn(HomeShow show, ObligationState state) => show switch
    {
        HomeShow.Overdue => state == ObligationState.Overdue,
        HomeShow.Week => state == ObligationState.Due,
        HomeShow.Paused => state == ObligationState.Suspended,
        _ => state == ObligationState.Upcoming,
    };

    private async Task<List<Guid>> SuperviseesAsync(CancellationToken cancellationToken)
    {
        var ids = relations.SuperviseesOf(visitor.PersonId, visitor.Today);
        return await db.People.Where(row => ids.Contains(row.Id)).OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    private async Task<List<Duty>> DutiesAsync(List<Guid> supervisees, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var isHr = visitor.Has(AppointmentKind.HumanResources);
        var covered = visitor.Covers ? await relations.CoveredBy(me, visitor.Today).ToListAsync(cancellationToken) : [];
        var rows = await db.Obligations.AsNoTracking()
            .Where(row => (row.PersonId == me && Own.Contains(row.Kind))
                || (supervisees.Contains(row.PersonId) && OfSupervisees.Contains(row.Kind))
                || (covered.Contains(row.PersonId)
                    && (OfCovered.Contains(row.Kind) || (row.Kind == ObligationKind.WriteRecord && db.Sessions.Any(session => session.Id == row.SubjectId && session.SupervisorId == me))))
                || (isHr && row.Kind == ObligationKind.DestroyFile))
            .ToListAsync(cancellationToken);
        rows.AddRange(await CoverAsync(supervisees, cancellationToken));
        return await duties.ReadAsync(
            rows,
            person => person == me ? Relation.Supervisee : supervisees.Contains(person) ? Relation.Supervisor : covered.Contains(person) ? Relation.Cover : Relation.LineManager,
            cancellationToken);
    }

    /// <summary>Cover is for the absent supervisor's own supervisor to arrange; where there is none, for the senior manager of the service.</summary>
    private async Task<IEnumerable<StoredObligation>> CoverAsync(List<Guid> supervisees, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var isSenior = visitor.Has(AppointmentKind.SeniorManager);
        if (supervisees.Count == 0 && !isSenior)
        {
            return [];
        }

        var rows = await (
            from row in db.Obligations.AsNoTracking()
            where Cover.Contains(row.Kind)
            join supervision in db.Supervisions on row.PersonId equals supervision.SuperviseeId
            where supervision.From <= today && (supervision.Until == null || supervision.Until > today)
            select new
            {
                Row = row,
                supervision.SupervisorId,
                HasSupervisor = db.Supervisions.Any(above => above.SuperviseeId == supervision.SupervisorId && above.From <= today && (above.Until == null || above.Until > today)),
            }).ToListAsync(cancellationToken);
        var orphaned = rows.Where(row => !row.HasSupervisor).Select(row => row.SupervisorId).ToHashSet();
        if (isSenior && orphaned.Count > 0)
        {
            var below = new HashSet<Guid>();
            foreach (var appointment in visitor.Appointments.Where(appointment => appointment.Kind == AppointmentKind.SeniorManager))
            {
                var people = await relations.PeopleBelowAsync(appointment.UnitId, today, cancellationToken);
                below.UnionWith(await people.Where(person => orphaned.Contains(person)).ToListAsync(cancellationToken));
            }

            orphaned.IntersectWith(below);
        }
        else
        {
            orphaned.Clear();
        }

        return rows.Where(row => supervisees.Contains(row.SupervisorId) || orphaned.Contains(row.SupervisorId)).Select(row => row.Row);
    }

    private async Task<List<TodoLine>> WithoutDateAsync(List<Duty> found, List<Guid> supervisees, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var now = visitor.Now;
        var dated = found
            .Where(duty => duty.Group.Main.Kind is ObligationKind.WriteRecord or ObligationKind.SignOffRecord)
            .Select(duty => duty.Group.Main.SubjectId)
            .ToHashSet();
        var records = await (
            from record in db.Records
            where (record.State == RecordState.Waiting && record.SuperviseeId == me && (record.LapsesAt == null || record.LapsesAt > now)) || (record.State == RecordState.Draft && (record.SupervisorId == me || (!record.IsProfessional && supervisees.Contains(record.SuperviseeId))))
            orderby record.HeldOn
            select new
            {
                record.Id,
                record.SessionId,
                record.SuperviseeId,
                record.State,
                record.HeldOn,
                record.IssuedAt,
                SavedAt = db.RecordDrafts.Where(draft => draft.RecordId == record.Id).Select(draft => (DateTime?)draft.SavedAt).FirstOrDefault(),
            }).Take(PageSize).ToListAsync(cancellationToken);
        records.RemoveAll(record => dated.Contains(record.SessionId));
        if (records.Count == 0)
        {
            return [];
        }

        var names = await NamesAsync(records.Select(record => record.SuperviseeId), cancellationToken);
        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        return
        [
            .. records.Select(record => record.State == RecordState.Draft
                ? new TodoLine
                {
                    State = ShownState.Draft,
                    Person = names[record.SuperviseeId].Full(),
                    PersonUrl = $"/people/{record.SuperviseeId}",
                    What = dutyTexts["Verb.FinishRecord", dates.Day(record.HeldOn)],
                    Note = record.SavedAt is { } saved ? dutyTexts["Note.Draft", dates.Moment(saved)].Value : null,
                    When = dutyTexts["When.NoWindow"],
                    Action = new(dutyTexts["Action.ContinueDraft"], $"/records/{record.Id}/draft", IsSolid: true),
                }
                : new TodoLine
                {
                    State = ShownState.WaitingToBeSigned,
                    Person = dutyTexts["You"],
                    PersonUrl = $"/people/{me}",
                    What = dutyTexts["Verb.SignOffRecord.Own", dates.Day(record.HeldOn)],
                    Note = record.IssuedAt is { } issued ? dutyTexts["Note.Sent", dates.Day(issued)].Value : null,
                    When = dutyTexts["When.NoWindow"],
                    Date = dutyTexts["When.NoWindowNote"],
                    Action = new(dutyTexts["Action.ReadAndSign"], $"/records/{record.Id}"),
                    Why = why.Of(policy.Policy.SignOffSource, [], policy, policy.Number),
                }),
        ];
    }

    /// <summary>Agreements of the visitor and of those they supervise that are negotiated or in review, with the name of the other.</summary>
    private async Task<List<(SupervisionAgreement Agreement, AgreementParty Party, PersonName Other)>> AgreementsAsync(List<Guid> supervisees, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var rows = await db.Agreements.AsNoTracking()
            .Include(row => row.Signatures)
            .Where(row => (row.SuperviseeId == me || supervisees.Contains(row.SuperviseeId)) && (row.NegotiatedFor != null || row.State == AgreementState.InReview))
            .OrderBy(row => row.Since)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(rows.SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId }), cancellationToken);
        return
        [
            .. rows.Select(row => (
                row,
                row.SuperviseeId == me ? AgreementParty.Supervisee : AgreementParty.Supervisor,
                names[row.SuperviseeId == me ? row.SupervisorId : row.SuperviseeId])),
        ];
    }

    /// <summary>What waits for the visitor's answer or signature, but where a duty that presses says so already.</summary>
    private IEnumerable<TodoLine> ToAnswer(List<(SupervisionAgreement Agreement, AgreementParty Party, PersonName Other)> agreements, List<Duty> found)
    {
        var said = found
            .Where(duty => duty.Group.Main.Kind is ObligationKind.SignAgreement or ObligationKind.ReviewAgreement && duty.State is ObligationState.Overdue or ObligationState.Due)
            .Select(duty => duty.Group.Main.PersonId)
            .ToHashSet();
        return agreements.Where(line => line.Agreement.WaitsFor(line.Party) && !said.Contains(line.Agreement.SuperviseeId)).Take(PageSize).Select(line => new TodoLine
        {
            State = line.Agreement.Shown(),
            Person = line.Party == AgreementParty.Supervisee ? dutyTexts["You"] : line.Other.Full(),
            PersonUrl = $"/people/{line.Agreement.SuperviseeId}",
            What = AgreementWords.Verb(dutyTexts, line.Agreement),
            Note = AgreementWords.Waits(dutyTexts, line.Agreement, line.Party, line.Other.Given(), dates),
            When = dutyTexts["When.NoWindow"],
            Date = dutyTexts["When.NoWindowNote"],
            Action = new(dutyTexts[line.Agreement.State == AgreementState.Proposed ? "Action.AnswerAgreement" : "Action.SignAgreement"], $"/agreements/{line.Agreement.Id}"),
        });
    }

    private async Task<List<NextSession>> NextAsync(CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var today = visitor.Today;
        var sessions = await db.Sessions
            .Where(row => row.Status == SessionStatus.Planned && row.PlannedFor >= today && (row.SupervisorId == me || row.SuperviseeId == me || row.OtherSupervisorId == me))
            .OrderBy(row => row.PlannedFor).ThenBy(row => row.StartsAt)
            .Select(row => new { row.Id, row.PlannedFor, row.StartsAt, row.Minutes, row.Venue, row.SuperviseeId, row.SupervisorId, row.Kind, AgendaItems = db.AgendaItems.Count(item => item.SessionId == row.Id) })
            .Take(SideItems)
            .ToListAsync(cancellationToken);
        // What was agreed with somebody is nothing to a colleague, or to a supervisor of another team.
        var supervisees = sessions.Where(row => !row.Kind.BringsInOthers()).Select(row => row.SuperviseeId).Distinct().ToList();
        var actions = supervisees.Count == 0 ? [] : await db.Actions
            .Where(row => supervisees.Contains(row.SuperviseeId) && row.Outcome == ActionOutcome.Open)
            .GroupBy(row => row.SuperviseeId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var names = await NamesAsync(sessions.SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId }), cancellationToken);
        return
        [
            .. sessions.Select(row => new NextSession(
                row.Id,
                row.PlannedFor,
                row.StartsAt,
                row.Minutes,
                row.Venue,
                row.SuperviseeId,
                names[row.SuperviseeId == me ? row.SupervisorId : row.SuperviseeId].Full(),
                row.SuperviseeId == me,
                row.Kind.BringsInOthers() ? 0 : actions.GetValueOrDefault(row.SuperviseeId),
                row.AgendaItems)),
        ];
    }

    /// <summary>
    /// Records the visitor wrote, or took over with a file, that wait for an answer or are disputed, and their own that their supervisor is
    /// to settle.
    /// </summary>
    private async Task<List<(bool IsTheirs, WaitingRecord Record)>> WaitingAsync(List<Guid> supervisees, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var now = visitor.Now;
        var records = await db.Records
            .Where(row => ((row.SupervisorId == me || (!row.IsProfessional && supervisees.Contains(row.SuperviseeId))) && ((row.State == RecordState.Waiting && (row.LapsesAt == null || row.LapsesAt > now)) || row.State == RecordState.Disputed))
                || (row.SuperviseeId == me && row.State == RecordState.Disputed))
            .OrderBy(row => row.HeldOn)
            .Select(row => new { row.Id, row.State, row.HeldOn, row.SuperviseeId, row.SupervisorId, row.IssuedAt, row.AnsweredAt, row.WindowEndsOn, Lapses = row.LapsesAt != null })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(records.SelectMany(row => new[] { row.SuperviseeId, row.SupervisorId }), cancellationToken);
        return
        [
            .. records.Select(row => (
                row.State == RecordState.Disputed && row.SuperviseeId != me,
                new WaitingRecord(
                    row.Id,
                    row.State,
                    row.HeldOn,
                    names[row.SuperviseeId == me ? row.SupervisorId : row.SuperviseeId].Full(),
                    row.AnsweredAt ?? row.IssuedAt ?? visitor.Now,
                    row.WindowEndsOn,
                    row.Lapses))),
        ];
    }

    private async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        return ids.Count == 0 ? [] : await db.People.Where(row => ids.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
    }
}
