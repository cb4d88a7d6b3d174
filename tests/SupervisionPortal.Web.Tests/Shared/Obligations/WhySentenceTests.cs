using System.Resources;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Tests.Shared.Obligations;

public sealed class WhySentenceTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 20);

    private static readonly WorkingCalendar London =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), WorkingCalendar.MondayToFriday, []);

    private static readonly WhySentence Why = WhySentence.Standalone(new PortalDates(London.Zone, London.StartOfDayUtc(AsOf)));

    private static readonly PersonFacts Person = new()
    {
        Id = "p",
        Role = PostRole.SocialWorker,
        StartedOn = new DateOnly(2024, 3, 4),
        Agreement = new AgreementFacts { SignedOn = new DateOnly(2026, 3, 9) },
        Sessions = [Held(new DateOnly(2026, 9, 21))],
    };

    [Fact]
    public void Once_in_each_calendar_month() =>
        Said("central-bedfordshire", Person, ObligationKind.HoldSession).ShouldBe(
            "The last one-to-one was held on Monday 21 September. There is to be one in each calendar month. So the next is due by Saturday 31 October.");

    [Fact]
    public void Every_month_and_late() =>
        Said("surrey", Person with { Sessions = [Held(new DateOnly(2025, 12, 31))] }, ObligationKind.HoldSession).ShouldBe(
            "The last one-to-one was held on Wednesday 31 December 2025. There is to be one every month. So the next was due by Saturday 31 January.");

    [Fact]
    public void An_aim_and_a_latest_day() =>
        Said("surrey", Person with { Role = PostRole.Manager }, ObligationKind.HoldSession).ShouldBe(
            "The last one-to-one was held on Monday 21 September. The aim is 4 weeks after that, Monday 19 October. The latest is 6 weeks after it. "
            + "So the next is due by Monday 2 November.");

    [Fact]
    public void A_newcomers_stage_an_agreement_and_an_absence() =>
        Said(
            "havering",
            Person with
            {
                Role = PostRole.Nqsw,
                StartedOn = new DateOnly(2026, 9, 1),
                Sessions = [],
                Agreement = new AgreementFacts { SignedOn = new DateOnly(2026, 9, 2), Every = Period.Parse("P5D") },
                Absences = [new AbsenceFacts(new DateOnly(2026, 9, 3), new DateOnly(2026, 9, 14))],
            },
            ObligationKind.HoldSession).ShouldBe(
            "No one-to-one has been held since the start in post on Tuesday 1 September. That is within the first 6 weeks in post, which last until Monday 12 October. "
            + "There is to be one every week. The signed agreement asks for one every 5 days, which is sooner. "
            + "That day fell in an absence from Thursday 3 September; after the return on Monday 14 September there are 5 working days. So the next was due by Monday 21 September.");

    [Fact]
    public void A_part_timers_month() =>
        Said("havering", Person with { FullTimeEquivalent = 0.6m }, ObligationKind.HoldSession).ShouldBe(
            "The last one-to-one was held on Monday 21 September. At 0.6 of full time, a full-timer’s interval becomes 50 days. So the next is due by Tuesday 10 November.");

    [Fact]
    public void Waiting_for_a_return() =>
        Said(
            "havering",
            Person with { Sessions = [Cancelled(new DateOnly(2026, 10, 5), FallThroughReason.Sickness)] },
            ObligationKind.RebookSession).ShouldBe(
            "The session was cancelled on Monday 5 October. The reason was sickness, and no return to work is known. So it has no date until then.");

    [Fact]
    public void A_lapsed_record_and_a_signature_too_late() =>
        Said(
            "central-bedfordshire",
            Person with
            {
                Sessions =
                [
                    Held(new DateOnly(2026, 9, 21)) with
                    {
                        Records =
                        [
                            new RecordFacts
                            {
                                Kind = RecordKind.Personal,
                                IssuedAt = new DateTime(2026, 9, 22, 9, 0, 0, DateTimeKind.Utc),
                                SignedOn = new DateOnly(2026, 10, 1),
                            },
                        ],
                    },
                ],
            },
            ObligationKind.SignOffRecord).ShouldBe(
            "The record went to the supervisee on Tuesday 22 September. There are 5 working days to sign or disagree. "
            + "Nobody had answered by the end of Tuesday 29 September. A signature came later, on Thursday 1 October; it is kept beside the record. "
            + "So it has counted as accepted since Wednesday 30 September, midnight.");

    [Fact]
    public void The_rule_names_its_clause_or_says_that_the_policy_is_silent()
    {
        Why.RuleOf(Only("surrey", Person, ObligationKind.HoldSession)).ShouldBe(
            "Rule: A formal supervision session is held at least once a month, for part-time and agency staff too. (Policy: §3.1 Types of Supervision and Frequency.)");
        Why.RuleOf(Only("surrey", Person with { Agreement = null }, ObligationKind.SignAgreement)).ShouldStartWith(
            "The policy gives no date here, so the portal’s default stands in: ");
    }

    [Fact]
    public void Whatever_can_fall_due_has_words()
    {
        foreach (var key in ShippedPolicies.Keys)
        {
            foreach (var person in Everybody())
            {
                foreach (var obligation in ShippedPolicies.Get(key).Evaluate(person, London, AsOf))
                {
                    var said = Why.InFull(obligation);

                    said.ShouldNotContain("{");
                    said.ShouldNotContain("  ");
                    said.ShouldNotContain(" .");
                }
            }
        }
    }

    [Fact]
    public void Every_step_and_every_end_has_its_general_words()
    {
        var texts = new ResourceManager(typeof(ObligationTexts));

        foreach (var step in Enum.GetNames<DerivationStepKind>())
        {
            texts.GetString($"Step.{step}", PortalLanguage.English.Culture).ShouldNotBeNull(step);
        }

        foreach (var state in Enum.GetNames<ObligationState>())
        {
            texts.GetString($"End.{state}", PortalLanguage.English.Culture).ShouldNotBeNull(state);
        }
    }

    private static IEnumerable<PersonFacts> Everybody()
    {
        foreach (var role in Enum.GetValues<PostRole>())
        {
            var newcomer = new PersonFacts { Id = "n", Role = role, CaseHolding = true, StartedOn = AsOf.AddDays(-10) };
            yield return newcomer;
            yield return newcomer with { Absences = [new AbsenceFacts(AsOf.AddDays(-5), null)] };
            yield return Person with
            {
                Role = role,
                FullTimeEquivalent = 0.5m,
                SupervisorSince = AsOf.AddDays(-30),
                Agreement = new AgreementFacts { SignedOn = AsOf.AddDays(-400), ReviewedOn = AsOf.AddDays(-100), Every = Period.Parse("P1M3D") },
                SupervisorAbsences = [new SupervisorAbsenceFacts(AsOf.AddDays(-3), null, false, false), new SupervisorAbsenceFacts(AsOf.AddDays(-4), AsOf.AddDays(60), false, false)],
                Sessions =
                [
                    Held(AsOf.AddDays(-60)) with
                    {
                        CasesDiscussed = true,
                        Records = [new RecordFacts { Kind = RecordKind.Personal, IssuedAt = London.StartOfDayUtc(AsOf.AddDays(-59)), DisagreedOn = AsOf }],
                    },
                    Cancelled(AsOf.AddDays(-20), FallThroughReason.Sickness),
                    Cancelled(AsOf.AddDays(-20), FallThroughReason.Sickness) with { ReturnedOn = AsOf },
                    new SessionFacts { Id = "m", Kind = SessionKind.OneToOne, Status = SessionStatus.Missed, PlannedFor = AsOf.AddDays(-2) },
                ],
                Cases =
                [
                    .. Enum.GetValues<CaseCategory>().SelectMany(category => new[]
                    {
                        new CaseFacts { Ref = "a", Category = category, AllocatedOn = AsOf.AddDays(-50), PlanReviewMonths = 1 },
                        new CaseFacts { Ref = "b", Category = category, AllocatedOn = AsOf.AddDays(-50), DiscussedOn = [AsOf], PlanReviewedOn = [AsOf] },
                    }),
                ],
                ObservedOn = [AsOf.AddDays(-20)],
                TrainedOn = AsOf.AddDays(-20),
                LeftOn = AsOf.AddDays(20),
            };
        }
    }

    private static string Said(string pack, PersonFacts person, ObligationKind kind) => Why.Of(Only(pack, person, kind));

    private static Obligation Only(string pack, PersonFacts person, ObligationKind kind) =>
        ShippedPolicies.Get(pack).Evaluate(person, London, AsOf).Single(obligation => obligation.Kind == kind);

    private static SessionFacts Held(DateOnly on) =>
        new() { Id = "s", Kind = SessionKind.OneToOne, Status = SessionStatus.Held, PlannedFor = on, HeldOn = on };

    private static SessionFacts Cancelled(DateOnly on, FallThroughReason reason) =>
        new() { Id = "c", Kind = SessionKind.OneToOne, Status = SessionStatus.Cancelled, PlannedFor = on, CancelledOn = on, Reason = reason };
}
