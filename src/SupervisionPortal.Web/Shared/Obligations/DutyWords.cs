using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>Says a duty to the visitor: verb, note, date, and the one button that leads to where they can do it.</summary>
public sealed class DutyWords(
    IStringLocalizer<DutyTexts> texts, IStringLocalizer<TermTexts> terms, PortalDates dates, WhyWords why, Visitor visitor)
{
    private const Relation ThoseTwo = Relation.Supervisor | Relation.Supervisee;

    internal Duty Line(DutyGroup group, DutyContext context, Relation relation)
    {
        var main = group.Main;
        var state = main.StateOn(visitor.Today);
        var obligation = ObligationBook.Restore(main, visitor.Today);
        var about = About(main, context);
        return new Duty(group, state, new TodoLine
        {
            State = Shown(state),
            Person = about == visitor.PersonId ? texts["You"] : Full(about, context),
            PersonUrl = $"/people/{about}",
            What = Verb(group, context, relation),
            Note = string.Join(' ', Notes(group, obligation, context, relation)) is { Length: > 0 } note ? note : null,
            When = main.DueOn is { } due ? dates.DueDistance(due) : texts["When.None"],
            Date = main.DueOn is { } day ? dates.Day(day) : texts["When.Waits"],
            Action = Action(main, context, relation),
            Why = why.Of(obligation, context.Policies[main.PolicyNumber], context.PolicyNumber),
        });
    }

    private static ShownState Shown(ObligationState state) => state switch
    {
        ObligationState.Overdue => ShownState.Overdue,
        ObligationState.Due => ShownState.Due,
        ObligationState.Suspended => ShownState.Paused,
        _ => ShownState.ComingUp,
    };

    private static bool Is(Relation relation, Relation asked) => (relation & asked) != 0;

    /// <summary>Cover is arranged for the supervisor who is away; all else is about the supervisee.</summary>
    private static Guid About(StoredObligation row, DutyContext context) =>
        row.Kind is ObligationKind.ArrangeCover or ObligationKind.FormalCover && context.Supervisors.TryGetValue(row.PersonId, out var supervisor) ? supervisor : row.PersonId;

    private static string Full(Guid person, DutyContext context) => context.People[person].Full();

    private static string Given(Guid person, DutyContext context) => context.People.TryGetValue(person, out var name) ? name.Given() : "";

    private string Verb(DutyGroup group, DutyContext context, Relation relation)
    {
        var row = group.Main;
        var own = Is(relation, Relation.Supervisee);
        return row.Kind switch
        {
            ObligationKind.HoldSession when own && context.Supervisors.TryGetValue(row.PersonId, out var supervisor) => texts["Verb.HoldSession.Own", Full(supervisor, context)],
            ObligationKind.HoldSession when own => texts["Verb.HoldSession.OwnAlone"],
            ObligationKind.RebookSession => texts[Session(row, context)?.Status == SessionStatus.Missed ? "Verb.RebookSession.Missed" : "Verb.RebookSession.Cancelled"],
            ObligationKind.WriteRecord => texts["Verb.WriteRecord", SessionDay(row, context)],
            ObligationKind.SignOffRecord => texts[own ? "Verb.SignOffRecord.Own" : "Verb.SignOffRecord", SessionDay(row, context)],
            ObligationKind.DiscussCase or ObligationKind.ReviewCasePlan when group.Others.Count > 0 && IsSoonAfter(row, group.Others[0]) => texts["Verb.BothForCase", Reference(row, context)],
            ObligationKind.DiscussCase or ObligationKind.ReviewCasePlan => texts[$"Verb.{row.Kind}", Reference(row, context)],
            ObligationKind.ObserveSupervision when own => texts["Verb.ObserveSupervision.Own"],
            ObligationKind.ObservePractice when own => texts["Verb.ObservePractice.Own"],
            _ => texts[$"Verb.{row.Kind}"],
        };
    }

    private IEnumerable<string> Notes(DutyGroup group, Obligation obligation, DutyContext context, Relation relation)
    {
        var row = group.Main;
        var first = obligation.Derivation.Steps.Count > 0 ? obligation.Derivation.Steps[0] : default;
        var firstDay = first.On is { } on ? dates.Day(on) : "";
        switch (row.Kind)
        {
            case ObligationKind.HoldSession:
                if (obligation.Derivation.Steps.FirstOrDefault(step => step.Kind == DerivationStepKind.AbsenceSuspends) is { On: { } since })
                {
                    yield return texts["Note.AwayNow", dates.Day(since)];
                }

                yield return Booking(row, context);
                break;
            case ObligationKind.RebookSession:
                if (Session(row, context) is { } fell)
                {
                    yield return FellThrough(fell, context, relation);
                }

                yield return row.DueOn is null ? texts["Note.AwaitsReturn"] : Booking(row, context);
                break;
            case ObligationKind.WriteRecord:
                yield return Record(row, context) is { State: RecordState.Draft, DraftSavedAt: { } saved } ? texts["Note.Draft", dates.Moment(saved)] : texts["Note.NoDraft"];
                break;
            case ObligationKind.SignOffRecord:
                if (row.DueOn is { } last && Record(row, context) is { LapsesAt: not null })
                {
                    yield return texts[Is(relation, Relation.Supervisee) ? "Note.SentLapses" : "Note.SentLapsesThem", firstDay, dates.Day(last)];
                }
                else
                {
                    yield return texts["Note.Sent", firstDay];
                }

                break;
            case ObligationKind.SignAgreement:
                yield return texts["Note.InPost", firstDay];
                yield return Negotiation(row, context, relation);
                break;
            case ObligationKind.ReviewAgreement:
                yield return texts[first.Kind == DerivationStepKind.AgreementReviewed ? "Note.AgreementReviewed" : "Note.AgreementSigned", firstDay];
                if (obligation.Derivation.Steps.FirstOrDefault(step => step.Kind == DerivationStepKind.NewSupervisor) is { On: { } newSince })
                {
                    yield return texts["Note.NewSupervisor", dates.Day(newSince)];
                }

                yield return Negotiation(row, context, relation);
                break;
            case ObligationKind.DiscussCase:
                yield return texts[first.Kind == DerivationStepKind.CaseDiscussed ? "Note.CaseDiscussed" : "Note.CaseNotDiscussed", Category(row, context), firstDay];
                break;
            case ObligationKind.ReviewCasePlan:
                yield return texts[first.Kind == DerivationStepKind.PlanReviewed ? "Note.PlanReviewed" : "Note.PlanNotReviewed", Category(row, context), firstDay];
                break;
            case ObligationKind.ObserveSupervision:
                yield return texts[first.Kind == DerivationStepKind.LastObservation ? "Note.SupervisionObserved" : "Note.SupervisionNotObserved", firstDay];
                break;
            case ObligationKind.ObservePractice:
                yield return texts[first.Kind == DerivationStepKind.LastObservation ? "Note.Observed" : "Note.NotObserved", firstDay];
                break;
            case ObligationKind.RefreshTraining:
                yield return texts["Note.Trained", firstDay];
                break;
            case ObligationKind.ArrangeCover or ObligationKind.FormalCover:
                yield return first.Until is { } back
                    ? texts.Counted("Note.SupervisorAwayUntil", group.Others.Count + 1, firstDay, dates.Day(back))
                    : texts.Counted("Note.SupervisorAway", group.Others.Count + 1, firstDay);
                break;
            case ObligationKind.DestroyFile:
                yield return texts["Note.Left", firstDay];
                break;
            default:
                break;
        }

        if (Is(relation, Relation.Cover) && context.Supervisors.TryGetValue(row.PersonId, out var away))
        {
            yield return texts["Note.Covered", Full(away, context)];
        }

        if (group.Others.Count > 0 && IsSoonAfter(row, group.Others[0]) && Also(group.Others[0]) is { } also)
        {
            yield return also;
        }
    }

    /// <summary>A month apart at most: what comes later goes without saying.</summary>
    private static bool IsSoonAfter(StoredObligation first, StoredObligation other) => first.DueOn is { } due && other.DueOn <= due.AddMonths(1);

    private string? Also(StoredObligation other)
    {
        var day = other.DueOn is { } due ? dates.Day(due) : null;
        return day is null ? null : other.Kind switch
        {
            ObligationKind.HoldSession => texts["Note.AlsoHold", day].Value,
            ObligationKind.RebookSession => texts["Note.AlsoRebook", day].Value,
            ObligationKind.DiscussCase => texts["Note.AlsoDiscuss", day].Value,
            ObligationKind.ReviewCasePlan => texts["Note.AlsoReview", day].Value,
            _ => null,
        };
    }

    private string Booking(StoredObligation row, DutyContext context)
    {
        if (Unanswered(row.PersonId, context) is { } past)
        {
            return texts["Note.BookedPast", DayAndTime(past)];
        }

        return Next(row.PersonId, context) switch
        {
            { Venue: { Length: > 0 } venue } next => texts["Note.BookedAt", DayAndTime(next), venue],
            { } next => texts["Note.Booked", DayAndTime(next)],
            null => texts["Note.NotBooked"],
        };
    }

    /// <summary>Why a session fell through is between those two.</summary>
    private string FellThrough(DutySession session, DutyContext context, Relation relation)
    {
        var day = dates.Day(session.FellThroughOn ?? session.PlannedFor);
        var saidWhy = Is(relation, ThoseTwo) ? session.FellThroughWhy : null;
        var by = session.FellThroughBy == FellThroughBy.Supervisee ? session.SuperviseeId : session.SupervisorId;
        var key = session.Status == SessionStatus.Missed ? "Note.Fell.Missed"
            : session.FellThroughBy == FellThroughBy.Both ? "Note.Fell.Cancelled.Both"
            : by == visitor.PersonId ? "Note.Fell.Cancelled.You"
            : Given(by, context).Length == 0 ? "Note.Fell.Cancelled.Both"
            : "Note.Fell.Cancelled.Them";
        return string.IsNullOrWhiteSpace(saidWhy) ? texts[key, day, "", Given(by, context)] : texts[$"{key}.Why", day, Ended(saidWhy), Given(by, context)];
    }

    private static string Ended(string said) => said.TrimEnd() is var trimmed && trimmed.EndsWith('.') ? trimmed : trimmed + ".";

    private LineAction? Action(StoredObligation row, DutyContext context, Relation relation)
    {
        var person = row.PersonId;
        return row.Kind switch
        {
            ObligationKind.HoldSession or ObligationKind.RebookSession when Is(relation, ThoseTwo | Relation.Cover) => MeetingAction(row, context),
            ObligationKind.WriteRecord when Is(relation, Relation.Supervisor | Relation.Cover) => Record(row, context) is { State: RecordState.Draft } draft
                ? new(texts["Action.ContinueDraft"], $"/records/{draft.Id}/draft", IsSolid: true)
                : new(texts["Action.WriteRecord"], $"/sessions/{row.SubjectId}"),
            ObligationKind.SignOffRecord when Is(relation, Relation.Supervisee) && Record(row, context) is { } record => new(texts["Action.ReadAndSign"], $"/records/{record.Id}"),
            ObligationKind.SignAgreement or ObligationKind.ReviewAgreement when Is(relation, ThoseTwo) => AgreementAction(row, context, relation),
            ObligationKind.DiscussCase or ObligationKind.ReviewCasePlan when Is(relation, ThoseTwo | Relation.Cover | Relation.LineManager) =>
                new(texts["Action.OpenCase"], $"/cases/{row.SubjectId}"),
            ObligationKind.ObservePractice when Is(relation, Relation.Supervisor | Relation.Supervisee) => new(texts["Action.PlanObservation"], $"/people/{person}/observations/new"),
            ObligationKind.RefreshTraining when Is(relation, ThoseTwo | Relation.Administrator) => new(texts["Action.RecordTraining"], $"/people/{person}/training"),
            ObligationKind.ArrangeCover or ObligationKind.FormalCover when Is(relation, Relation.LineManager | Relation.SeniorManager) =>
                new(texts["Action.NameCover"], $"/people/{About(row, context)}/absences"),
            ObligationKind.DestroyFile => new(texts["Action.OpenFile"], $"/people/{person}"),
            _ => null,
        };
    }

    private LineAction AgreementAction(StoredObligation row, DutyContext context, Relation relation) =>
        context.Agreements.TryGetValue(row.PersonId, out var agreement)
            ? new(texts[agreement.WaitsFor(PartyOf(relation)) ? agreement.State == AgreementState.Proposed ? "Action.AnswerAgreement" : "Action.SignAgreement" : "Action.OpenAgreement"], $"/agreements/{agreement.Id}")
            : new(texts[row.Kind == ObligationKind.SignAgreement ? "Action.DraftAgreement" : "Action.OpenAgreement"], $"/people/{row.PersonId}/agreement");

    /// <summary>How far the two have come; empty where nothing is begun, and for those who are neither.</summary>
    private string Negotiation(StoredObligation row, DutyContext context, Relation relation)
    {
        if (!Is(relation, ThoseTwo) || !context.Agreements.TryGetValue(row.PersonId, out var agreement))
        {
            return "";
        }

        var other = PartyOf(relation) == AgreementParty.Supervisor ? row.PersonId : context.Supervisors.GetValueOrDefault(row.PersonId);
        return AgreementWords.Waits(texts, agreement, PartyOf(relation), Given(other, context), dates);
    }

    private static AgreementParty PartyOf(Relation relation) => Is(relation, Relation.Supervisee) ? AgreementParty.Supervisee : AgreementParty.Supervisor;

    private LineAction MeetingAction(StoredObligation row, DutyContext context)
    {
        if (row.DueOn is null)
        {
            return new(texts["Action.RecordReturn"], row.Kind == ObligationKind.RebookSession ? $"/sessions/{row.SubjectId}/return" : $"/people/{row.PersonId}/absences");
        }

        return Unanswered(row.PersonId, context) is { } past ? new(texts["Action.SayWhatHappened"], $"/sessions/{past.Id}")
            : Next(row.PersonId, context) is { } next ? new(texts[next.PlannedFor == visitor.Today ? "Action.OpenSession" : "Action.OpenBooking"], $"/sessions/{next.Id}")
            : new(texts["Action.FindTime"], $"/sessions/new?person={row.PersonId}", IsSolid: true);
    }

    private DutySession? Next(Guid person, DutyContext context) => context.Booked[person].FirstOrDefault(session => session.PlannedFor >= visitor.Today);

    /// <summary>The day of a booking has passed, and nobody said what became of it.</summary>
    private DutySession? Unanswered(Guid person, DutyContext context) => context.Booked[person].LastOrDefault(session => session.PlannedFor < visitor.Today);

    private string DayAndTime(DutySession session) =>
        session.StartsAt is { } at ? texts["When.DayAndTime", dates.Day(session.PlannedFor), dates.Time(at)] : dates.Day(session.PlannedFor);

    private static DutySession? Session(StoredObligation row, DutyContext context) =>
        row.SubjectId is { } id && context.Sessions.TryGetValue(id, out var session) ? session : null;

    private static DutyRecord? Record(StoredObligation row, DutyContext context) =>
        row.SubjectId is { } id && context.Records.TryGetValue(id, out var record) ? record : null;

    private string SessionDay(StoredObligation row, DutyContext context) =>
        Session(row, context) is { } session ? dates.Day(session.HeldOn ?? session.PlannedFor) : "";

    private static string Reference(StoredObligation row, DutyContext context) =>
        row.SubjectId is { } id && context.Cases.TryGetValue(id, out var known) ? known.Reference : "";

    private string Category(StoredObligation row, DutyContext context) =>
        row.SubjectId is { } id && context.Cases.TryGetValue(id, out var known) ? terms.Of(known.Category) : "";
}
