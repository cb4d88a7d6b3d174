using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

public sealed class HeldPunctualityTests
{
    private static readonly WorkingCalendar London = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        []);

    [Fact]
    public void A_session_held_on_its_due_day_was_in_time_and_one_held_the_day_after_was_late()
    {
        // In each calendar month: after 20 January the last day is 28 February.
        var punctuality = Of([Held(2026, 1, 20), Held(2026, 2, 28)]);
        punctuality.DueOn(Day(2026, 2, 28)).ShouldBe(Day(2026, 2, 28));
        punctuality.WasLate(Day(2026, 2, 28)).ShouldBeFalse();

        var late = Of([Held(2026, 1, 20), Held(2026, 3, 1)]);
        late.DueOn(Day(2026, 3, 1)).ShouldBe(Day(2026, 2, 28));
        late.WasLate(Day(2026, 3, 1)).ShouldBeTrue();
    }

    [Fact]
    public void The_first_session_counts_from_the_start_in_post()
    {
        var punctuality = Of([Held(2026, 3, 2)]);

        punctuality.DueOn(Day(2026, 3, 2)).ShouldBe(Day(2026, 2, 28));
        punctuality.WasLate(Day(2026, 3, 2)).ShouldBeTrue();
    }

    [Fact]
    public void A_session_on_the_first_day_in_post_is_never_late()
    {
        var punctuality = Of([Held(2026, 1, 5)]);

        punctuality.DueOn(Day(2026, 1, 5)).ShouldBeNull();
        punctuality.WasLate(Day(2026, 1, 5)).ShouldBeFalse();
    }

    [Fact]
    public void A_group_session_in_between_does_not_replace_the_one_to_one()
    {
        var punctuality = Of([Held(2026, 1, 20), Held(2026, 2, 10) with { Kind = SessionKind.Group }, Held(2026, 3, 9)]);

        punctuality.WasLate(Day(2026, 3, 9)).ShouldBeTrue();
    }

    [Fact]
    public void An_absence_over_the_due_day_moves_it()
    {
        // Away from 23 February to 9 March: due 5 working days after the return.
        var punctuality = Of(
            [Held(2026, 1, 20), Held(2026, 3, 16)],
            facts => facts with { Absences = [new AbsenceFacts(Day(2026, 2, 23), Day(2026, 3, 9))] });

        punctuality.DueOn(Day(2026, 3, 16)).ShouldBe(Day(2026, 3, 16));
        punctuality.WasLate(Day(2026, 3, 16)).ShouldBeFalse();
    }

    [Fact]
    public void A_session_while_the_return_was_unknown_was_not_late()
    {
        var punctuality = Of(
            [Held(2026, 1, 20), Held(2026, 3, 16)],
            facts => facts with { Absences = [new AbsenceFacts(Day(2026, 2, 23), null)] });

        punctuality.DueOn(Day(2026, 3, 16)).ShouldBeNull();
        punctuality.WasLate(Day(2026, 3, 16)).ShouldBeFalse();
    }

    [Fact]
    public void An_agreement_shortens_only_what_came_after_its_signature()
    {
        var fortnightly = new AgreementFacts { SignedOn = Day(2026, 2, 20), Every = Period.Parse("P2W") };
        var monthly = new AgreementFacts { SignedOn = Day(2026, 4, 20) };
        var punctuality = Of([Held(2026, 1, 20), Held(2026, 2, 16), Held(2026, 3, 9), Held(2026, 4, 28)], agreements: [fortnightly, monthly]);

        punctuality.WasLate(Day(2026, 2, 16)).ShouldBeFalse();
        punctuality.DueOn(Day(2026, 3, 9)).ShouldBe(Day(2026, 3, 2));
        punctuality.WasLate(Day(2026, 3, 9)).ShouldBeTrue();
        punctuality.DueOn(Day(2026, 4, 28)).ShouldBe(Day(2026, 4, 30));
    }

    [Fact]
    public void An_earlier_post_is_judged_by_its_own_rule()
    {
        var sessions = new[] { Held(2026, 1, 12), Held(2026, 1, 21), Held(2026, 8, 25) };
        var newlyQualified = Facts(PostRole.Nqsw, Day(2026, 1, 5), sessions);
        var qualified = Facts(PostRole.SocialWorker, Day(2026, 7, 6), sessions);
        var punctuality = new HeldPunctuality(ShippedPolicies.Get("central-bedfordshire"), London, [newlyQualified, qualified], []);

        // Weekly at first.
        punctuality.DueOn(Day(2026, 1, 21)).ShouldBe(Day(2026, 1, 19));
        punctuality.WasLate(Day(2026, 1, 21)).ShouldBeTrue();
        punctuality.DueOn(Day(2026, 8, 25)).ShouldBe(Day(2026, 8, 31));
        punctuality.WasLate(Day(2026, 8, 25)).ShouldBeFalse();
    }

    private static HeldPunctuality Of(SessionFacts[] sessions, Func<PersonFacts, PersonFacts>? with = null, AgreementFacts[]? agreements = null)
    {
        var facts = Facts(PostRole.SocialWorker, Day(2026, 1, 5), sessions);
        return new HeldPunctuality(ShippedPolicies.Get("central-bedfordshire"), London, [with?.Invoke(facts) ?? facts], agreements ?? []);
    }

    private static PersonFacts Facts(PostRole role, DateOnly startedOn, SessionFacts[] sessions) =>
        new() { Id = "p", Role = role, StartedOn = startedOn, Sessions = sessions };

    private static SessionFacts Held(int year, int month, int day) => new()
    {
        Id = $"{year}-{month}-{day}",
        Kind = SessionKind.OneToOne,
        Status = SessionStatus.Held,
        PlannedFor = Day(year, month, day),
        HeldOn = Day(year, month, day),
    };

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
