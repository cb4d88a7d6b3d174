using FsCheck;
using FsCheck.Fluent;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>What holds for any facts whatever, under every shipped policy.</summary>
public sealed class EvaluationProperties
{
    private const int Runs = 500;

    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    private static readonly WorkingCalendar[] Calendars =
    [
        Given.London,
        Given.Calendar("Asia/Phnom_Penh", "2026-04-14", "2026-04-15", "2026-04-16"),
        Given.Calendar("Africa/Cairo"),
    ];

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 1500).Select(First.AddDays);

    private static readonly Gen<DateOnly?> MaybeDay = Maybe(Day);

    private static readonly Gen<Period> Interval = Gen.Elements("P1W", "P2W", "P10D", "P1M", "P6W", "P3M", "P1Y").Select(Period.Parse);

    private static readonly Gen<RecordFacts> Record =
        from kind in AnyOf<RecordKind>()
        from written in MaybeDay
        from issued in MaybeDay
        from hour in Gen.Choose(0, 23)
        from signed in MaybeDay
        from disagreed in MaybeDay
        select new RecordFacts
        {
            Kind = kind,
            WrittenOn = written,
            IssuedAt = issued?.ToDateTime(new TimeOnly(hour, 30), DateTimeKind.Utc),
            SignedOn = signed,
            DisagreedOn = disagreed,
        };

    private static readonly Gen<SessionFacts> Session =
        from kind in Gen.Frequency((4, Gen.Constant(SessionKind.OneToOne)), (1, AnyOf<SessionKind>()))
        from status in AnyOf<SessionStatus>()
        from day in Day
        from discussed in AnyFlag
        from reason in AnyOf<FallThroughReason>()
        from away in Maybe(Gen.Choose(0, 90))
        from records in Some(Record, 2)
        select new SessionFacts
        {
            Id = string.Empty,
            Kind = kind,
            Status = status,
            PlannedFor = day,
            HeldOn = status == SessionStatus.Held ? day : null,
            CancelledOn = status == SessionStatus.Cancelled ? day : null,
            CasesDiscussed = discussed,
            Reason = reason,
            ReturnedOn = away is { } days ? day.AddDays(days) : null,
            // A session has one record of each kind at most: a record is named by both.
            Records = [.. records.DistinctBy(record => record.Kind)],
        };

    private static readonly Gen<CaseFacts> Case =
        from category in AnyOf<CaseCategory>()
        from allocated in Day
        from closed in MaybeDay
        from months in Maybe(Gen.Choose(1, 6))
        from discussed in Some(Day, 3)
        from reviewed in Some(Day, 3)
        select new CaseFacts
        {
            Ref = string.Empty,
            Category = category,
            AllocatedOn = allocated,
            ClosedOn = closed,
            PlanReviewMonths = months,
            DiscussedOn = discussed,
            PlanReviewedOn = reviewed,
        };

    private static readonly Gen<PersonFacts> Person =
        from role in AnyOf<PostRole>()
        from holding in AnyFlag
        from tenths in Gen.Choose(1, 10)
        from started in Day
        from left in Gen.Frequency((3, Gen.Constant<DateOnly?>(null)), (1, MaybeDay))
        from since in MaybeDay
        from signed in MaybeDay
        from reviewed in MaybeDay
        from every in Maybe(Interval)
        from absences in Some(Absence(), 3)
        from supervisorAbsences in Some(Absence(), 2)
        from planned in AnyFlag
        from cover in AnyFlag
        from sessions in Some(Session, 8)
        from cases in Some(Case, 4)
        from observed in Some(Day, 2)
        from trained in MaybeDay
        select new PersonFacts
        {
            Id = "p",
            Role = role,
            CaseHolding = holding,
            FullTimeEquivalent = tenths / 10m,
            StartedOn = started,
            LeftOn = left,
            SupervisorSince = since,
            Agreement = new AgreementFacts { SignedOn = signed, ReviewedOn = reviewed, Every = every },
            Absences = absences,
            SupervisorAbsences = supervisorAbsences.ConvertAll(away => new SupervisorAbsenceFacts(away.From, away.ReturnedOn, planned, cover)),
            Sessions = [.. sessions.Select((session, i) => session with { Id = $"s{i}" })],
            Cases = [.. cases.Select((allocated, i) => allocated with { Ref = $"C{i}" })],
            ObservedOn = observed,
            TrainedOn = trained,
        };

    private static Gen<bool> AnyFlag => Gen.Elements(true, false);

    [Fact]
    public void Nothing_falls_due_on_or_before_the_day_it_is_counted_from() => Holds((policy, person, calendar) =>
        policy.Evaluate(person, calendar, AsOf).All(obligation =>
            obligation.DueOn is not { } due
            || (due > obligation.Derivation.Steps[0].On
                && obligation.TargetOn is { } target
                && target > obligation.Derivation.Steps[0].On
                && target <= due)));

    [Fact]
    public void The_agreements_interval_never_makes_a_date_later() => Holds((policy, person, calendar) =>
    {
        // Without absences: those move a date, and from an earlier date they may move it to a later one.
        var present = person with { Absences = [] };
        var without = present with { Agreement = present.Agreement! with { Every = null } };

        var (target, due) = Next(policy, present, calendar);
        var (targetWithout, dueWithout) = Next(policy, without, calendar);
        return target <= targetWithout && due <= dueWithout;
    });

    [Fact]
    public void Evaluating_twice_gives_the_same() => Holds((policy, person, calendar) =>
        policy.Evaluate(person, calendar, AsOf).SequenceEqual(policy.Evaluate(person, calendar, AsOf)));

    [Fact]
    public void People_are_independent_of_each_other() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs),
            Prop.ForAll(Gen.Two(Person).ToArbitrary(), people => ShippedPolicies.Keys.Select(ShippedPolicies.Get).All(policy =>
            {
                var alone = policy.Evaluate(people.Item1, Given.London, AsOf);
                _ = policy.Evaluate(people.Item2, Given.London, AsOf);
                return alone.SequenceEqual(policy.Evaluate(people.Item1, Given.London, AsOf));
            })));

    [Fact]
    public void The_order_of_the_facts_does_not_matter() => Holds((policy, person, calendar) =>
        policy.Evaluate(person, calendar, AsOf).SequenceEqual(policy.Evaluate(
            person with
            {
                Sessions = [.. person.Sessions.Reverse()],
                Cases = [.. person.Cases.Reverse().Select(allocated => allocated with { DiscussedOn = [.. allocated.DiscussedOn.Reverse()] })],
                ObservedOn = [.. person.ObservedOn.Reverse()],
            },
            calendar,
            AsOf)));

    [Fact]
    public void Facts_dated_later_change_nothing() => Holds((policy, person, calendar) =>
    {
        var known = person with
        {
            SupervisorSince = Past(person.SupervisorSince),
            Agreement = person.Agreement! with { SignedOn = Past(person.Agreement.SignedOn), ReviewedOn = Past(person.Agreement.ReviewedOn) },
            Absences = [.. person.Absences.Where(away => away.From <= AsOf)],
            SupervisorAbsences = [.. person.SupervisorAbsences.Where(away => away.From <= AsOf)],
            Sessions =
            [
                .. person.Sessions
                    .Select(session => session with
                    {
                        Status = (session.HeldOn ?? session.CancelledOn ?? session.PlannedFor) > AsOf ? SessionStatus.Planned : session.Status,
                        HeldOn = Past(session.HeldOn),
                        CancelledOn = Past(session.CancelledOn),
                        Records = [.. session.Records.Select(record => record with
                        {
                            WrittenOn = Past(record.WrittenOn),
                            IssuedAt = record.IssuedAt is { } issued && calendar.LocalDate(issued) <= AsOf ? issued : null,
                            SignedOn = Past(record.SignedOn),
                            DisagreedOn = Past(record.DisagreedOn),
                        })],
                    }),
            ],
            Cases =
            [
                .. person.Cases.Where(allocated => allocated.AllocatedOn <= AsOf).Select(allocated => allocated with
                {
                    ClosedOn = Past(allocated.ClosedOn),
                    DiscussedOn = [.. allocated.DiscussedOn.Where(day => day <= AsOf)],
                    PlanReviewedOn = [.. allocated.PlanReviewedOn.Where(day => day <= AsOf)],
                }),
            ],
            ObservedOn = [.. person.ObservedOn.Where(day => day <= AsOf)],
            TrainedOn = Past(person.TrainedOn),
        };
        return policy.Evaluate(person, calendar, AsOf).SequenceEqual(policy.Evaluate(known, calendar, AsOf));
    });

    [Fact]
    public void A_state_says_no_more_than_its_date() => Holds((policy, person, calendar) =>
        policy.Evaluate(person, calendar, AsOf).All(obligation => obligation.State switch
        {
            ObligationState.Suspended => obligation is { DueOn: null, TargetOn: null, AcceptedAt: null },
            ObligationState.AutoAccepted => obligation.DueOn < AsOf && calendar.LocalDate(obligation.AcceptedAt!.Value) == obligation.DueOn.Value.AddDays(1),
            ObligationState.Overdue => obligation.DueOn < AsOf && obligation.AcceptedAt is null,
            ObligationState.Due => obligation.DueOn >= AsOf && obligation.DueOn <= AsOf.AddDays(7),
            _ => obligation.DueOn > AsOf.AddDays(7),
        }));

    [Fact]
    public void A_schedule_goes_forward_on_working_days() => Holds((policy, person, calendar) =>
    {
        var until = AsOf.AddMonths(12);
        var proposed = policy.Schedule(person, calendar, AsOf, until);
        return proposed.All(session => calendar.IsWorkingDay(session.On) && session.On >= AsOf && session.On <= until && session.TargetOn <= session.DueOn)
            && proposed.Zip(proposed.Skip(1)).All(pair => pair.First.On < pair.Second.On && pair.First.TargetOn < pair.Second.TargetOn);
    });

    private static void Holds(Func<Policy, PersonFacts, WorkingCalendar, bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs),
            Prop.ForAll(Person.ToArbitrary(), person =>
                ShippedPolicies.Keys.All(key => Calendars.All(calendar => property(ShippedPolicies.Get(key), person, calendar)))));

    private static (DateOnly? Target, DateOnly? Due) Next(Policy policy, PersonFacts person, WorkingCalendar calendar)
    {
        var next = policy.Evaluate(person, calendar, AsOf).Only(ObligationKind.HoldSession);
        return (next?.TargetOn ?? DateOnly.MaxValue, next?.DueOn ?? DateOnly.MaxValue);
    }

    private static DateOnly? Past(DateOnly? day) => day <= AsOf ? day : null;

    private static Gen<T> AnyOf<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (3, gen.Select(value => (T?)value)));

    private static Gen<List<T>> Some<T>(Gen<T> gen, int most) =>
        Gen.Choose(0, most).SelectMany(count => gen.ListOf(count).Select(items => items.ToList()));

    private static Gen<AbsenceFacts> Absence() =>
        from day in Day
        from length in Maybe(Gen.Choose(0, 90))
        select new AbsenceFacts(day, length is { } days ? day.AddDays(days) : null);
}
