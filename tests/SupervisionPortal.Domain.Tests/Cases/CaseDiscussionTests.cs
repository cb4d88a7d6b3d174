using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Cases;

public sealed class CaseDiscussionTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Holder = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);

    [Theory]
    [InlineData("central-bedfordshire", "2026-06-12")]
    [InlineData("havering", "2026-06-09")]
    [InlineData("surrey", "2026-06-09")]
    [InlineData("bridgend", "2026-06-07")]
    [InlineData("mlop-tapang", null)]
    public void The_clock_of_the_entry_runs_from_the_day_of_the_session_as_the_policy_says(string pack, string? expected)
    {
        var friday = new DateOnly(2026, 6, 5);
        var calendar = new WorkingCalendar(TimeZoneInfo.Utc, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], []);

        ShippedPolicies.Get(pack).EnterCaseDecisionsBy(friday, calendar).ShouldBe(expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void It_was_entered_between_the_session_and_today_and_said_again_the_later_word_counts()
    {
        var discussion = Discussion();

        discussion.WhyNotEnter(Holder, Today.AddDays(1), Today).ShouldBe(Refusal.EnteredInTheFuture);
        discussion.WhyNotEnter(Holder, discussion.On.AddDays(-1), Today).ShouldBe(Refusal.EnteredBeforeDiscussion);
        discussion.Enter(discussion.On, Holder, Now, Today);
        discussion.Enter(Today, Supervisor, Now, Today);

        discussion.EnteredOn.ShouldBe(Today);
        discussion.Moves.Select(move => (move.ById, move.On)).ShouldBe([(Holder.PersonId, discussion.On), (Supervisor.PersonId, Today)]);
    }

    [Fact]
    public void A_disagreement_is_marked_by_the_two_and_the_mark_goes_by_whom_it_came()
    {
        var discussion = Discussion();

        Should.Throw<RefusedException>(() => discussion.Mark(" ", Holder, Now)).Refusal.ShouldBe(Refusal.SayWhatYouDisagreeAbout);
        discussion.WhyNotUnmark(Holder).ShouldBe(Refusal.NotInThisState);
        discussion.Mark(" Weekly visits. ", Holder, Now);

        discussion.Disagreement.ShouldBe("Weekly visits.");
        discussion.WhyNotUnmark(Supervisor).ShouldBe(Refusal.OnlyWhoMarkedIt);
        discussion.Unmark(Holder, Now);

        discussion.Disagreement.ShouldBeNull();
        discussion.Moves.Select(move => (move.Verb, move.Text)).ShouldBe([(DiscussionVerb.Mark, "Weekly visits."), (DiscussionVerb.Unmark, null)]);
    }

    [Theory]
    [InlineData(Relation.None)]
    [InlineData(Relation.LineManager)]
    [InlineData(Relation.SeniorManager)]
    [InlineData(Relation.QualityAssurance)]
    [InlineData(Relation.Administrator)]
    public void Both_are_for_the_two_alone(Relation relation)
    {
        var outsider = new Actor(Guid.CreateVersion7(), relation);

        CaseDiscussion.WhyNotEnter(outsider).ShouldBe(Refusal.OnlyThoseTwo);
        CaseDiscussion.WhyNotMark(outsider).ShouldBe(Refusal.OnlyThoseTwo);
        Should.Throw<RefusedException>(() => Discussion().Enter(Today, outsider, Now, Today)).Refusal.ShouldBe(Refusal.OnlyThoseTwo);
    }

    private static CaseDiscussion Discussion() => new(Guid.CreateVersion7(), Holder.PersonId, Guid.CreateVersion7(), Today.AddDays(-5), planReviewed: false);
}
