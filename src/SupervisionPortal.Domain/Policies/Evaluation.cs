using System.Globalization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Policies;

/// <summary>One person's obligations on one day.</summary>
internal readonly ref struct Evaluation
{
    /// <summary>An obligation is due, no longer only upcoming, from this many days before its date.</summary>
    private const int DueWithinDays = 7;

    private readonly PolicyRules rules;
    private readonly PersonFacts person;
    private readonly WorkingCalendar calendar;
    private readonly DateOnly asOf;
    private readonly List<Obligation> found;

    public Evaluation(PolicyRules rules, PersonFacts person, WorkingCalendar calendar, DateOnly asOf)
    {
        this.rules = rules;
        this.person = person;
        this.calendar = calendar;
        this.asOf = asOf;
        found = new List<Obligation>((2 * person.Cases.Count) + 4);
    }

    public List<Obligation> Obligations()
    {
        if (person.StartedOn > asOf)
        {
            return found;
        }

        DestroyFile();
        Records();
        if (!(person.LeftOn <= asOf))
        {
            var steps = new SessionSteps(rules, person, calendar, asOf);
            HoldSession(steps);
            RebookSessions(steps.LastHeldOn);
            Agreement();
            Cases();
            ObservePractice();
            ObserveSupervision();
            RefreshTraining();
            Cover();
        }

        found.Sort(ObligationOrder.Instance);
        return found;
    }

    public static DateTime AcceptedByLapseAt(DateOnly windowEndsOn, WorkingCalendar calendar) =>
        calendar.StartOfDayUtc(windowEndsOn < DateOnly.MaxValue ? windowEndsOn.AddDays(1) : windowEndsOn);

    private void HoldSession(SessionSteps steps)
    {
        var why = new List<DerivationStep>(4)
        {
            steps.Anchor == steps.LastHeldOn
                ? new DerivationStep(DerivationStepKind.AnchorLastSession, steps.Anchor)
                : new DerivationStep(DerivationStepKind.AnchorStart, steps.Anchor),
        };
        var next = steps.After(steps.Anchor, default, why);
        Add(ObligationKind.HoldSession, person.Id, next.TargetOn, next.DueOn, next.Rule.Source, new Derivation(why));
    }

    private void RebookSessions(DateOnly? lastHeldOn)
    {
        if (rules.Rebook?.Within is null && rules.RebookAfterSickness?.Within is null)
        {
            return;
        }

        var sessions = person.Sessions;
        for (var i = 0; i < sessions.Count; i++)
        {
            var session = sessions[i];
            if (session.Kind != SessionKind.OneToOne
                || FellThroughOn(session) is not { } fell
                || fell > asOf
                || lastHeldOn >= fell)
            {
                continue;
            }

            var cause = new DerivationStep(
                session.Status == SessionStatus.Missed ? DerivationStepKind.SessionMissed : DerivationStepKind.SessionCancelled,
                fell);
            if (session.Reason == FallThroughReason.Sickness && rules.RebookAfterSickness is { Within: { } afterReturn } sickness)
            {
                if (session.ReturnedOn is { } returned)
                {
                    var due = afterReturn.After(returned, calendar);
                    Add(
                        ObligationKind.RebookSession,
                        "session:" + session.Id,
                        due,
                        due,
                        sickness.Source,
                        Because(cause, new DerivationStep(DerivationStepKind.ReturnFromSickness, returned), afterReturn.Step(due)));
                }
                else
                {
                    Add(
                        ObligationKind.RebookSession,
                        "session:" + session.Id,
                        null,
                        null,
                        sickness.Source,
                        Because(cause, new DerivationStep(DerivationStepKind.AwaitsReturn)));
                }
            }
            else if (rules.Rebook is { Within: { } within } general)
            {
                Add(ObligationKind.RebookSession, "session:" + session.Id, fell, within, general.Source, cause);
            }
        }
    }

    private static DateOnly? FellThroughOn(SessionFacts session) => session.Status switch
    {
        SessionStatus.Cancelled => session.CancelledOn,
        SessionStatus.Missed => session.PlannedFor,
        _ => null,
    };

    private void Records()
    {
        var caseRecord = rules.CaseRecord?.Within;
        var signOff = rules.SignOff.WindowInWorkingDays > 0;
        if (caseRecord is null && !signOff)
        {
            return;
        }

        var sessions = person.Sessions;
        for (var i = 0; i < sessions.Count; i++)
        {
            var session = sessions[i];
            if (caseRecord is not null
                && session.CasesDiscussed
                && session.Kind == SessionKind.OneToOne
                && session.Status == SessionStatus.Held
                && session.HeldOn is { } held
                && held <= asOf
                && !HasCaseRecord(session))
            {
                Add(
                    ObligationKind.WriteRecord,
                    "session:" + session.Id,
                    held,
                    caseRecord,
                    rules.CaseRecord!.Source,
                    new DerivationStep(DerivationStepKind.SessionHeld, held));
            }

            if (signOff)
            {
                for (var j = 0; j < session.Records.Count; j++)
                {
                    SignOff(session, session.Records[j]);
                }
            }
        }
    }

    private bool HasCaseRecord(SessionFacts session)
    {
        for (var i = 0; i < session.Records.Count; i++)
        {
            if (session.Records[i] is { Kind: RecordKind.Case, WrittenOn: { } written } && written <= asOf)
            {
                return true;
            }
        }

        return false;
    }

    private void SignOff(SessionFacts session, RecordFacts record)
    {
        if (record.IssuedAt is not { } issuedAt || !Covers(rules.SignOff, record.Kind))
        {
            return;
        }

        var window = rules.SignOff.WindowInWorkingDays;
        var signed = record.SignedOn <= asOf ? record.SignedOn : null;
        var disagreed = record.DisagreedOn <= asOf ? record.DisagreedOn : null;
        var answered = signed is null || disagreed < signed ? disagreed : signed;

        // A window of n working days ends at least n days after the local day of issue, which is at most a day before
        // that in UTC: most answers are known to be in time without asking the time zone.
        if (answered is { } day && day.DayNumber < DateOnly.FromDateTime(issuedAt).DayNumber + window)
        {
            return;
        }

        var issued = calendar.LocalDate(issuedAt);
        if (issued > asOf)
        {
            return;
        }

        var due = calendar.AddWorkingDays(issued, window);
        if (answered <= due || (answered is not null && !rules.SignOff.SilenceIsAcceptance))
        {
            return;
        }

        var source = rules.SignOff.Source;
        var subject = "record:" + session.Id + (record.Kind == RecordKind.Case ? "/case" : "/personal");
        var within = new DerivationStep(DerivationStepKind.WithinWorkingDays, due, Number: window);
        var from = new DerivationStep(DerivationStepKind.RecordIssued, issued);
        if (asOf <= due || !rules.SignOff.SilenceIsAcceptance)
        {
            Add(ObligationKind.SignOffRecord, subject, due, due, source, Because(from, within));
            return;
        }

        var why = new List<DerivationStep>(4) { from, within, new(DerivationStepKind.WindowLapsed, due) };
        if (signed is not null)
        {
            why.Add(new DerivationStep(DerivationStepKind.SignedLate, signed));
        }

        if (disagreed is not null)
        {
            why.Add(new DerivationStep(DerivationStepKind.DisagreedLate, disagreed));
        }

        found.Add(new Obligation(
            person.Id,
            ObligationKind.SignOffRecord,
            subject,
            due,
            due,
            ObligationState.AutoAccepted,
            AcceptedByLapseAt(due, calendar),
            source,
            new Derivation(why)));
    }

    private static bool Covers(SignOffRule rule, RecordKind kind)
    {
        for (var i = 0; i < rule.Records.Count; i++)
        {
            if (rule.Records[i] == kind)
            {
                return true;
            }
        }

        return false;
    }

    private void Agreement()
    {
        if (person.Agreement?.SignedOn is not { } signed || signed > asOf)
        {
            Add(
                ObligationKind.SignAgreement,
                person.Id,
                person.StartedOn,
                rules.SignAgreement.Within!,
                rules.SignAgreement.Source,
                new DerivationStep(DerivationStepKind.AnchorStart, person.StartedOn));
            return;
        }

        var last = signed;
        var from = DerivationStepKind.AgreementSigned;
        if (person.Agreement.ReviewedOn is { } reviewed && reviewed <= asOf && reviewed > signed)
        {
            last = reviewed;
            from = DerivationStepKind.AgreementReviewed;
        }

        var yearly = rules.ReviewAgreement?.Within;
        var yearlyDue = yearly?.After(last, calendar);
        if (rules.ReviewAgreementWithNewSupervisor is { Within: { } within } rule
            && person.SupervisorSince is { } since
            && since <= asOf
            && since > last
            && !(within.After(since, calendar) > yearlyDue))
        {
            Add(
                ObligationKind.ReviewAgreement,
                person.Id,
                since,
                within,
                rule.Source,
                new DerivationStep(from, last),
                new DerivationStep(DerivationStepKind.NewSupervisor, since));
        }
        else if (yearly is not null)
        {
            Add(ObligationKind.ReviewAgreement, person.Id, last, yearly, rules.ReviewAgreement!.Source, new DerivationStep(from, last));
        }
    }

    private void Cases()
    {
        var cases = person.Cases;
        for (var i = 0; i < cases.Count; i++)
        {
            var allocated = cases[i];
            if (allocated.AllocatedOn > asOf || allocated.ClosedOn <= asOf)
            {
                continue;
            }

            if (rules.CaseDiscussion.TryGetValue(allocated.Category, out var discussion))
            {
                Case(ObligationKind.DiscussCase, DerivationStepKind.CaseDiscussed, discussion, allocated, allocated.DiscussedOn);
            }

            if (rules.PlanReview.TryGetValue(allocated.Category, out var review))
            {
                Case(ObligationKind.ReviewCasePlan, DerivationStepKind.PlanReviewed, review, allocated, allocated.PlanReviewedOn);
            }
        }
    }

    private void Case(
        ObligationKind kind, DerivationStepKind lastTime, CaseRule rule, CaseFacts allocated, IReadOnlyList<DateOnly> times)
    {
        var subject = "case:" + allocated.Ref;
        var last = Last(times);
        var anchor = last ?? allocated.AllocatedOn;
        var from = new DerivationStep(last is null ? DerivationStepKind.CaseAllocated : lastTime, anchor);
        if (rule.AsPlanIsReviewed && allocated.PlanReviewMonths is { } months)
        {
            var due = Period.OfMonths(months).AddTo(anchor);
            Add(kind, subject, due, due, rule.Source, Because(from, new DerivationStep(DerivationStepKind.PlanReviewMonths, due, Number: months)));
        }
        else if (last is null && rule.First is { } first)
        {
            Add(kind, subject, anchor, first, rule.Source, from);
        }
        else if (rule.Every is { } every)
        {
            var target = every.AddTo(anchor);
            if (rule.AtLatest is { } latest)
            {
                var due = latest.AddTo(anchor);
                Add(
                    kind,
                    subject,
                    target,
                    due,
                    rule.Source,
                    Because(
                        from,
                        new DerivationStep(DerivationStepKind.AimPeriod, target, Value: rule.EveryText),
                        new DerivationStep(DerivationStepKind.AtLatestPeriod, due, Value: rule.AtLatestText)));
            }
            else
            {
                Add(
                    kind,
                    subject,
                    target,
                    target,
                    rule.Source,
                    Because(from, new DerivationStep(DerivationStepKind.EveryPeriod, target, Value: rule.EveryText)));
            }
        }
    }

    private void ObservePractice()
    {
        if (rules.Observation is { Within: { } within } rule)
        {
            var last = Last(person.ObservedOn);
            var anchor = last ?? person.StartedOn;
            var from = last is null ? DerivationStepKind.AnchorStart : DerivationStepKind.LastObservation;
            Add(ObligationKind.ObservePractice, person.Id, anchor, within, rule.Source, new DerivationStep(from, anchor));
        }
    }

    private void ObserveSupervision()
    {
        if (person.Supervises && rules.SupervisionObservation is { Within: { } within } rule)
        {
            var last = Last(person.SupervisionObservedOn);
            var anchor = last ?? person.StartedOn;
            var from = last is null ? DerivationStepKind.AnchorStart : DerivationStepKind.LastObservation;
            Add(ObligationKind.ObserveSupervision, person.Id, anchor, within, rule.Source, new DerivationStep(from, anchor));
        }
    }

    private void RefreshTraining()
    {
        if (rules.Training is { Within: { } within } rule && person.TrainedOn is { } trained && trained <= asOf)
        {
            Add(
                ObligationKind.RefreshTraining,
                person.Id,
                trained,
                within,
                rule.Source,
                new DerivationStep(DerivationStepKind.LastTraining, trained));
        }
    }

    private void Cover()
    {
        var absences = person.SupervisorAbsences;
        for (var i = 0; i < absences.Count; i++)
        {
            var absence = absences[i];
            if (absence.From <= asOf && !(absence.ReturnedOn <= asOf) && !absence.CoverNamed)
            {
                Cover(ObligationKind.ArrangeCover, rules.ArrangeCover, absence);
                Cover(ObligationKind.FormalCover, rules.FormalCover, absence);
            }
        }
    }

    private void Cover(ObligationKind kind, CoverRule? rule, SupervisorAbsenceFacts absence)
    {
        if (rule is null
            || (rule.UnplannedOnly && absence.Planned)
            || absence.ReturnedOn <= rule.AbsentMoreThan.AddTo(absence.From))
        {
            return;
        }

        Add(
            kind,
            "absence:" + absence.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            absence.From,
            rule.Within,
            rule.Source,
            new DerivationStep(DerivationStepKind.SupervisorAway, absence.From, absence.ReturnedOn));
    }

    private void DestroyFile()
    {
        if (rules.Retention is { Within: { } within } rule && person.LeftOn is { } left)
        {
            Add(ObligationKind.DestroyFile, person.Id, left, within, rule.Source, new DerivationStep(DerivationStepKind.Left, left));
        }
    }

    private DateOnly? Last(IReadOnlyList<DateOnly> days)
    {
        DateOnly? last = null;
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i] <= asOf && (last is not { } known || days[i] > known))
            {
                last = days[i];
            }
        }

        return last;
    }

    private void Add(ObligationKind kind, string subject, DateOnly from, Deadline within, Source source, DerivationStep because)
    {
        var due = within.After(from, calendar);
        Add(kind, subject, due, due, source, Because(because, within.Step(due)));
    }

    private void Add(
        ObligationKind kind, string subject, DateOnly from, Deadline within, Source source, DerivationStep first, DerivationStep second)
    {
        var due = within.After(from, calendar);
        Add(kind, subject, due, due, source, Because(first, second, within.Step(due)));
    }

    private void Add(ObligationKind kind, string subject, DateOnly? targetOn, DateOnly? dueOn, Source source, Derivation derivation) =>
        found.Add(new Obligation(person.Id, kind, subject, targetOn, dueOn, StateOf(dueOn), null, source, derivation));

    private ObligationState StateOf(DateOnly? dueOn) =>
        dueOn is not { } due ? ObligationState.Suspended
        : asOf > due ? ObligationState.Overdue
        : due.DayNumber - asOf.DayNumber <= DueWithinDays ? ObligationState.Due
        : ObligationState.Upcoming;

    private static Derivation Because(params DerivationStep[] steps) => new(steps);
}
