using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

public sealed class FrequencyTests
{
    // Start in post 2026-01-05, a Monday. Each row: the last session (null: none yet), then the day aimed for and the last day.
    [Theory]
    // Case-holding: weekly before 2 February, fortnightly before 5 April, then monthly.
    [InlineData("mlop-tapang", PostRole.SocialWorker, true, null, "2026-01-12", "2026-01-12")]
    [InlineData("mlop-tapang", PostRole.SocialWorker, true, "2026-02-01", "2026-02-08", "2026-02-08")]
    [InlineData("mlop-tapang", PostRole.SocialWorker, true, "2026-02-02", "2026-02-16", "2026-02-16")]
    [InlineData("mlop-tapang", PostRole.SocialWorker, true, "2026-04-04", "2026-04-18", "2026-04-18")]
    [InlineData("mlop-tapang", PostRole.SocialWorker, true, "2026-04-05", "2026-05-05", "2026-05-05")]
    [InlineData("mlop-tapang", PostRole.Manager, true, "2026-01-12", "2026-01-19", "2026-01-19")]
    [InlineData("mlop-tapang", PostRole.SocialWorker, false, null, "2026-02-05", "2026-02-05")]
    [InlineData("mlop-tapang", PostRole.SeniorManager, false, "2026-01-31", "2026-02-28", "2026-02-28")]
    // Newly qualified: weekly before 16 February, fortnightly before 5 July, then monthly.
    [InlineData("havering", PostRole.Nqsw, true, "2026-02-15", "2026-02-22", "2026-02-22")]
    [InlineData("havering", PostRole.Nqsw, true, "2026-02-16", "2026-03-02", "2026-03-02")]
    [InlineData("havering", PostRole.Nqsw, true, "2026-07-04", "2026-07-18", "2026-07-18")]
    [InlineData("havering", PostRole.Nqsw, true, "2026-07-05", "2026-08-05", "2026-08-05")]
    [InlineData("havering", PostRole.Nqsw, true, "2027-06-30", "2027-07-30", "2027-07-30")]
    [InlineData("havering", PostRole.SocialWorker, true, "2026-01-31", "2026-02-28", "2026-02-28")]
    [InlineData("havering", PostRole.Student, false, "2026-03-31", "2026-04-30", "2026-04-30")]
    // The same, and after twelve months as a qualified worker: once in each calendar month.
    [InlineData("central-bedfordshire", PostRole.Nqsw, true, null, "2026-01-12", "2026-01-12")]
    [InlineData("central-bedfordshire", PostRole.Nqsw, true, "2026-02-15", "2026-02-22", "2026-02-22")]
    [InlineData("central-bedfordshire", PostRole.Nqsw, true, "2026-02-16", "2026-03-02", "2026-03-02")]
    [InlineData("central-bedfordshire", PostRole.Nqsw, true, "2026-07-05", "2026-08-05", "2026-08-05")]
    [InlineData("central-bedfordshire", PostRole.Nqsw, true, "2027-01-04", "2027-02-04", "2027-02-04")]
    [InlineData("central-bedfordshire", PostRole.Nqsw, true, "2027-01-05", "2027-02-28", "2027-02-28")]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, true, "2026-09-01", "2026-10-31", "2026-10-31")]
    [InlineData("central-bedfordshire", PostRole.Practitioner, true, "2026-09-30", "2026-10-31", "2026-10-31")]
    [InlineData("central-bedfordshire", PostRole.Manager, false, "2026-12-31", "2027-01-31", "2027-01-31")]
    [InlineData("central-bedfordshire", PostRole.SeniorManager, false, "2026-01-30", "2026-02-28", "2026-02-28")]
    [InlineData("central-bedfordshire", PostRole.Iro, false, null, "2026-02-28", "2026-02-28")]
    [InlineData("central-bedfordshire", PostRole.Student, false, "2026-09-01", "2026-09-08", "2026-09-08")]
    [InlineData("surrey", PostRole.SocialWorker, true, "2026-01-31", "2026-02-28", "2026-02-28")]
    [InlineData("surrey", PostRole.Nqsw, true, "2026-03-05", "2026-04-05", "2026-04-05")]
    [InlineData("surrey", PostRole.Student, false, "2026-03-05", "2026-04-05", "2026-04-05")]
    [InlineData("surrey", PostRole.Iro, false, "2026-03-05", "2026-04-02", "2026-04-02")]
    [InlineData("surrey", PostRole.CpChair, true, "2026-03-05", "2026-04-02", "2026-04-02")]
    [InlineData("surrey", PostRole.Lado, false, "2026-03-05", "2026-04-02", "2026-04-02")]
    [InlineData("surrey", PostRole.Manager, false, "2026-03-05", "2026-04-02", "2026-04-16")]
    [InlineData("surrey", PostRole.SeniorManager, false, "2026-03-05", "2026-04-02", "2026-04-16")]
    // Newly qualified: weekly before 2 February, every 4 weeks in the first year, then by working pattern.
    [InlineData("bridgend", PostRole.Nqsw, true, "2026-02-01", "2026-02-08", "2026-02-08")]
    [InlineData("bridgend", PostRole.Nqsw, true, "2026-02-02", "2026-03-02", "2026-03-02")]
    [InlineData("bridgend", PostRole.Nqsw, true, "2027-01-05", "2027-02-02", "2027-02-02")]
    [InlineData("bridgend", PostRole.SocialWorker, true, "2026-03-05", "2026-04-02", "2026-04-02")]
    [InlineData("bridgend", PostRole.Manager, false, "2026-03-05", "2026-04-02", "2026-04-02")]
    // Five working days; Good Friday and Easter Monday are holidays.
    [InlineData("bridgend", PostRole.Student, false, "2026-03-05", "2026-03-12", "2026-03-12")]
    [InlineData("bridgend", PostRole.Student, false, "2026-03-31", "2026-04-09", "2026-04-09")]
    public void The_next_session_is_due_by_the_rule_of_the_role(
        string pack, PostRole role, bool caseHolding, string? lastHeld, string target, string due)
    {
        var person = Given.Person(role, "2026-01-05") with
        {
            CaseHolding = caseHolding,
            Sessions = lastHeld is null ? [] : [Given.Held(lastHeld)],
        };

        var obligation = Given.Obligations(pack, person, lastHeld ?? "2026-01-05").Only(ObligationKind.HoldSession).ShouldNotBeNull();

        obligation.TargetOn.Text().ShouldBe(target);
        obligation.DueOn.Text().ShouldBe(due);
        obligation.Subject.ShouldBe(Given.PersonId);
    }

    [Theory]
    // 31 days from 5 March to 5 April, 28 from 5 February to 5 March, 30 from 5 April to 5 May.
    [InlineData("havering", PostRole.SocialWorker, "0.6", "2026-03-05", "2026-04-26", "2026-04-26")]
    [InlineData("havering", PostRole.SocialWorker, "0.6", "2026-04-05", "2026-05-25", "2026-05-25")]
    [InlineData("havering", PostRole.SocialWorker, "0.7", "2026-02-05", "2026-03-17", "2026-03-17")]
    [InlineData("havering", PostRole.SocialWorker, "0.5", "2026-01-31", "2026-03-28", "2026-03-28")]
    [InlineData("havering", PostRole.SocialWorker, "0.8", "2026-03-05", "2026-04-13", "2026-04-13")]
    [InlineData("havering", PostRole.Manager, "1", "2026-03-05", "2026-04-05", "2026-04-05")]
    [InlineData("havering", PostRole.Nqsw, "0.6", "2026-03-05", "2026-03-19", "2026-03-19")]
    [InlineData("bridgend", PostRole.SocialWorker, "0.6", "2026-03-05", "2026-04-02", "2026-04-16")]
    [InlineData("bridgend", PostRole.SocialWorker, "0.99", "2026-03-05", "2026-04-02", "2026-04-16")]
    [InlineData("bridgend", PostRole.Nqsw, "0.6", "2026-03-05", "2026-04-02", "2026-04-02")]
    [InlineData("bridgend", PostRole.Nqsw, "0.6", "2027-01-05", "2027-02-02", "2027-02-16")]
    [InlineData("bridgend", PostRole.Student, "0.6", "2026-03-05", "2026-03-12", "2026-03-12")]
    [InlineData("surrey", PostRole.SocialWorker, "0.6", "2026-03-05", "2026-04-05", "2026-04-05")]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, "0.6", "2026-03-05", "2026-04-30", "2026-04-30")]
    [InlineData("mlop-tapang", PostRole.SocialWorker, "0.6", "2026-03-05", "2026-04-05", "2026-04-05")]
    public void Part_time_follows_the_policys_own_rule(
        string pack, PostRole role, string fullTimeEquivalent, string lastHeld, string target, string due)
    {
        var person = Given.Person(role, "2026-01-05") with
        {
            FullTimeEquivalent = decimal.Parse(fullTimeEquivalent, System.Globalization.CultureInfo.InvariantCulture),
            Sessions = [Given.Held(lastHeld)],
        };

        var obligation = Given.Obligations(pack, person, lastHeld).Only(ObligationKind.HoldSession).ShouldNotBeNull();

        obligation.TargetOn.Text().ShouldBe(target);
        obligation.DueOn.Text().ShouldBe(due);
    }

    [Theory]
    [InlineData("mlop-tapang", PostRole.Manager, "P2W", "2026-03-19", "2026-03-19")]
    [InlineData("mlop-tapang", PostRole.Manager, null, "2026-04-05", "2026-04-05")]
    [InlineData("havering", PostRole.SocialWorker, "P3W", "2026-03-26", "2026-03-26")]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, "P1M", "2026-04-05", "2026-04-05")]
    [InlineData("surrey", PostRole.SocialWorker, "P2M", "2026-04-05", "2026-04-05")]
    // Between the aim and the latest day it moves the latest day alone.
    [InlineData("surrey", PostRole.Manager, "P5W", "2026-04-02", "2026-04-09")]
    [InlineData("surrey", PostRole.Manager, "P10D", "2026-03-15", "2026-03-15")]
    [InlineData("bridgend", PostRole.Student, "P1W", "2026-03-12", "2026-03-12")]
    [InlineData("bridgend", PostRole.Student, "P4D", "2026-03-09", "2026-03-09")]
    public void A_signed_agreement_makes_it_sooner_and_never_later(string pack, PostRole role, string? every, string target, string due)
    {
        var person = Given.Person(role) with
        {
            Agreement = new AgreementFacts { SignedOn = Given.Day("2020-01-06"), Every = every is null ? null : Period.Parse(every) },
            Sessions = [Given.Held("2026-03-05")],
        };

        var obligation = Given.Obligations(pack, person, "2026-03-05").Only(ObligationKind.HoldSession).ShouldNotBeNull();

        obligation.TargetOn.Text().ShouldBe(target);
        obligation.DueOn.Text().ShouldBe(due);
    }

    [Fact]
    public void An_agreement_that_is_not_signed_yet_changes_nothing()
    {
        var person = Given.Person() with
        {
            Agreement = new AgreementFacts { SignedOn = Given.Day("2026-03-10"), Every = Period.Parse("P1W") },
            Sessions = [Given.Held("2026-03-05")],
        };

        Given.Obligations("surrey", person, "2026-03-09").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-04-05");
        Given.Obligations("surrey", person, "2026-03-10").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-03-12");
    }

    [Theory]
    [InlineData(SessionKind.Group, SessionStatus.Held)]
    [InlineData(SessionKind.AdHoc, SessionStatus.Held)]
    [InlineData(SessionKind.Peer, SessionStatus.Held)]
    [InlineData(SessionKind.Joint, SessionStatus.Held)]
    [InlineData(SessionKind.OneToOne, SessionStatus.Planned)]
    [InlineData(SessionKind.OneToOne, SessionStatus.Missed)]
    [InlineData(SessionKind.OneToOne, SessionStatus.Cancelled)]
    public void Only_a_held_formal_one_to_one_counts(SessionKind kind, SessionStatus status)
    {
        var other = new SessionFacts
        {
            Id = "other",
            Kind = kind,
            Status = status,
            PlannedFor = Given.Day("2026-03-20"),
            HeldOn = status == SessionStatus.Held ? Given.Day("2026-03-20") : null,
            CancelledOn = status == SessionStatus.Cancelled ? Given.Day("2026-03-20") : null,
        };
        var person = Given.Person() with { Sessions = [Given.Held("2026-03-05"), other] };

        Given.Obligations("surrey", person, "2026-03-25").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-04-05");
    }

    [Fact]
    public void The_last_session_counts_wherever_it_stands_in_the_list()
    {
        var person = Given.Person() with
        {
            Sessions = [Given.Held("2026-03-05", "a"), Given.Held("2026-02-05", "b"), Given.Held("2026-03-25", "ahead")],
        };

        Given.Obligations("surrey", person, "2026-03-20").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-04-05");
    }

    [Fact]
    public void A_session_before_the_start_in_post_does_not_count()
    {
        var person = Given.Person(startedOn: "2026-03-02") with { Sessions = [Given.Held("2026-02-20")] };

        Given.Obligations("surrey", person, "2026-03-05").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-04-02");
    }

    [Fact]
    public void An_overdue_stage_is_the_one_of_the_anchor_day_and_not_of_today()
    {
        var person = Given.Person(PostRole.Nqsw, "2026-01-05") with { Sessions = [Given.Held("2026-02-09")] };

        Given.Obligations("central-bedfordshire", person, "2026-09-01").Only(ObligationKind.HoldSession)!.DueOn.Text().ShouldBe("2026-02-16");
    }
}
