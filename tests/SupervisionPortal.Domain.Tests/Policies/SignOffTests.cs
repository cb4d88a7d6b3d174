using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>A record issued on Wednesday 4 February 2026 has its window until Wednesday 11 February.</summary>
public sealed class SignOffTests
{
    private const string Pack = "central-bedfordshire";

    [Theory]
    [InlineData("2026-02-04", ObligationState.Due, null)]
    [InlineData("2026-02-11", ObligationState.Due, null)]
    [InlineData("2026-02-12", ObligationState.AutoAccepted, "2026-02-12T00:00:00Z")]
    [InlineData("2026-06-30", ObligationState.AutoAccepted, "2026-02-12T00:00:00Z")]
    public void An_unanswered_record_is_accepted_the_moment_the_window_has_passed(string asOf, ObligationState state, string? acceptedAt)
    {
        var obligation = Answer(asOf, Given.Issued("2026-02-04T16:30:00Z")).ShouldNotBeNull();

        obligation.State.ShouldBe(state);
        obligation.AcceptedAt.ShouldBe(acceptedAt is null ? null : Given.Instant(acceptedAt));
        obligation.DueOn.Text().ShouldBe("2026-02-11");
        obligation.TargetOn.Text().ShouldBe("2026-02-11");
        obligation.Subject.ShouldBe("record:s1/case");
    }

    [Fact]
    public void A_record_not_issued_yet_asks_for_nothing()
    {
        Answer("2026-02-03", Given.Issued("2026-02-04T16:30:00Z")).ShouldBeNull();
        Answer("2026-06-30", Given.Issued("2026-02-04T16:30:00Z") with { IssuedAt = null }).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-02-04", null, false)]
    [InlineData("2026-02-11", null, false)]
    [InlineData(null, "2026-02-11", false)]
    [InlineData("2026-02-12", null, true)]
    [InlineData(null, "2026-02-12", true)]
    [InlineData("2026-02-20", "2026-02-10", false)]
    [InlineData("2026-02-10", "2026-02-20", false)]
    public void An_answer_in_time_meets_it_and_a_later_one_does_not_undo_the_lapse(string? signedOn, string? disagreedOn, bool lapsed)
    {
        var obligation = Answer("2026-06-30", Given.Issued("2026-02-04T16:30:00Z", RecordKind.Personal, signedOn, disagreedOn));

        (obligation?.State == ObligationState.AutoAccepted).ShouldBe(lapsed);
        (obligation is null).ShouldBe(!lapsed);
    }

    [Fact]
    public void An_answer_to_come_has_not_been_given() =>
        Answer("2026-02-08", Given.Issued("2026-02-04T16:30:00Z", signedOn: "2026-02-09"))!.State.ShouldBe(ObligationState.Due);

    [Theory]
    // Half past eleven at night in London, in summer, is the day before in UTC; in Phnom Penh evening UTC is tomorrow.
    [InlineData("Europe/London", "2026-07-01T22:30:00Z", "2026-07-08", "2026-07-08T23:00:00Z")]
    [InlineData("Europe/London", "2026-07-01T23:30:00Z", "2026-07-09", "2026-07-09T23:00:00Z")]
    [InlineData("Asia/Phnom_Penh", "2026-02-04T17:30:00Z", "2026-02-12", "2026-02-12T17:00:00Z")]
    // The windows' next days begin where clocks skip midnight.
    [InlineData("Africa/Cairo", "2026-04-16T10:00:00Z", "2026-04-23", "2026-04-23T22:00:00Z")]
    [InlineData("America/Asuncion", "2023-09-22T10:00:00Z", "2023-09-29", "2023-09-30T04:00:00Z")]
    public void The_window_is_counted_in_the_organisations_days(string zone, string issuedAt, string due, string acceptedAt)
    {
        var obligation = Answer("2027-01-01", Given.Calendar(zone), Given.Issued(issuedAt)).ShouldNotBeNull();

        obligation.DueOn.Text().ShouldBe(due);
        obligation.AcceptedAt.ShouldBe(Given.Instant(acceptedAt));
    }

    [Fact]
    public void A_window_that_ends_on_a_holidays_eve_is_counted_around_the_holiday() =>
        // Good Friday and Easter Monday lie in it.
        Answer("2026-04-02", Given.Issued("2026-04-01T09:00:00Z"))!.DueOn.Text().ShouldBe("2026-04-10");

    [Theory]
    [InlineData("mlop-tapang")]
    [InlineData("havering")]
    [InlineData("surrey")]
    [InlineData("bridgend")]
    public void Without_a_window_the_record_simply_waits(string pack)
    {
        Given.Obligations(pack, With(Given.Issued("2026-02-04T16:30:00Z")), "2026-06-30").Only(ObligationKind.SignOffRecord).ShouldBeNull();
        ShippedPolicies.Get(pack).SilenceIsAcceptance.ShouldBeFalse();
        ShippedPolicies.Get(pack).SignOffWindowEndsOn(Given.Day("2026-02-04"), Given.London).ShouldBeNull();
    }

    [Fact]
    public void The_sweep_is_told_the_same_window_and_the_same_moment()
    {
        var policy = ShippedPolicies.Get(Pack);

        policy.SilenceIsAcceptance.ShouldBeTrue();
        policy.SignOffWindowEndsOn(Given.Day("2026-02-04"), Given.London).Text().ShouldBe("2026-02-11");
        policy.AcceptedByLapseAt(Given.Day("2026-02-11"), Given.London).ShouldBe(Given.Instant("2026-02-12T00:00:00Z"));
        policy.SignOffSource.Clause.ShouldContain("Recording of case supervisions");
    }

    [Fact]
    public void Both_records_of_a_session_have_their_own_window()
    {
        var person = With(Given.Issued("2026-02-04T16:30:00Z"), Given.Issued("2026-02-05T16:30:00Z", RecordKind.Personal));

        Given.Obligations(Pack, person, "2026-02-09")
            .Where(obligation => obligation.Kind == ObligationKind.SignOffRecord)
            .Select(obligation => (obligation.Subject, obligation.DueOn.Text()))
            .ShouldBe([("record:s1/case", "2026-02-11"), ("record:s1/personal", "2026-02-12")]);
    }

    [Fact]
    public void A_window_without_lapse_turns_overdue_and_a_late_signature_meets_it()
    {
        var pack = Policy.Parse(ShippedPolicies.Json(Pack).Replace("\"silenceIsAcceptance\": true", "\"silenceIsAcceptance\": false", StringComparison.Ordinal));

        pack.Evaluate(With(Given.Issued("2026-02-04T16:30:00Z")), Given.London, Given.Day("2026-02-12"))
            .Only(ObligationKind.SignOffRecord)!.State.ShouldBe(ObligationState.Overdue);
        pack.Evaluate(With(Given.Issued("2026-02-04T16:30:00Z", signedOn: "2026-02-20")), Given.London, Given.Day("2026-02-20"))
            .Only(ObligationKind.SignOffRecord).ShouldBeNull();
    }

    private static Obligation? Answer(string asOf, params RecordFacts[] records) => Answer(asOf, Given.London, records);

    private static Obligation? Answer(string asOf, WorkingCalendar calendar, params RecordFacts[] records) =>
        Given.Obligations(Pack, With(records), asOf, calendar).Only(ObligationKind.SignOffRecord);

    private static PersonFacts With(params RecordFacts[] records) =>
        Given.Person() with { Sessions = [Given.Held("2026-02-02") with { Records = records }] };
}
