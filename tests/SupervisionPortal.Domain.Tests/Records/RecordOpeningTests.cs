using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Records;

public sealed class RecordOpeningTests
{
    private static readonly DateOnly Today = new(2025, 11, 26);
    private static readonly DateTime Now = new(2025, 11, 26, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Senior = new(Guid.CreateVersion7(), Relation.SeniorManager);
    private static readonly Actor Reader = new(Guid.CreateVersion7(), Relation.QualityAssurance);

    [Theory]
    [InlineData(OpeningPurpose.Investigation, Relation.SeniorManager, "why", 1, null)]
    [InlineData(OpeningPurpose.Investigation, Relation.HumanResources, "why", 92, null)]
    [InlineData(OpeningPurpose.QualityAssurance, Relation.SeniorManager, "why", 1, Refusal.OnlyForAnInvestigation)]
    [InlineData(OpeningPurpose.Investigation, Relation.QualityAssurance, "why", 1, Refusal.NotTheirsToDecide)]
    [InlineData(OpeningPurpose.Investigation, Relation.SeniorManager | Relation.Supervisor, "why", 1, Refusal.NotTheirsToDecide)]
    [InlineData(OpeningPurpose.Investigation, Relation.SeniorManager, " ", 1, Refusal.SayWhyLater)]
    [InlineData(OpeningPurpose.Investigation, Relation.SeniorManager, "why", 0, Refusal.TellOnALaterDay)]
    [InlineData(OpeningPurpose.Investigation, Relation.SeniorManager, "why", 93, Refusal.TellsTooLate)]
    public void Telling_later_needs_an_investigation_a_decider_a_reason_and_a_day(OpeningPurpose purpose, Relation decider, string why, int days, Refusal? refusal)
    {
        var opening = Opening(purpose);
        var later = new LaterTelling(new Actor(Guid.CreateVersion7(), decider), why, Today.AddDays(days));

        opening.WhyNotTellLater(later, Today).ShouldBe(refusal);
        if (refusal is not null)
        {
            Should.Throw<RefusedException>(() => opening.TellLater(later, Today));
        }
    }

    [Fact]
    public void It_is_told_from_the_day_on_or_once_somebody_told_it()
    {
        var opening = Withheld();
        opening.IsTold(Today).ShouldBeFalse();
        opening.IsTold(Today.AddDays(10)).ShouldBeTrue();
        Should.Throw<RefusedException>(() => opening.TellByItself(Today.AddDays(9), Now));

        opening.Tell(Reader, Today, Now);

        opening.IsTold(Today).ShouldBeTrue();
        opening.WhyNotChangeTelling(Reader, Today).ShouldBe(Refusal.SuperviseeIsTold);
        Should.Throw<RefusedException>(() => opening.TellByItself(Today.AddDays(10), Now));
    }

    [Fact]
    public void It_is_put_off_to_a_later_day_by_whoever_opened_or_may_decide()
    {
        var opening = Withheld();
        LaterTelling To(int days) => new(Senior, "why", Today.AddDays(days));

        opening.WhyNotExtend(Reader, To(10), Today).ShouldBe(Refusal.NotLaterThanDecided);
        opening.WhyNotExtend(new Actor(Guid.CreateVersion7(), Relation.QualityAssurance), To(20), Today).ShouldBe(Refusal.NotYoursToPutOff);
        opening.WhyNotExtend(Senior with { Relation = Relation.Supervisor | Relation.SeniorManager }, To(20), Today).ShouldBe(Refusal.NotYoursToPutOff);
        opening.Extend(Senior, To(20), Today, Now).Number.ShouldBe(2);
        opening.LastDecision!.TellOn.ShouldBe(Today.AddDays(20));
        opening.IsTold(Today.AddDays(10)).ShouldBeFalse();
    }

    [Fact]
    public void Before_the_supervisee_it_is_known_to_the_reader_the_decider_and_quality_assurance()
    {
        var opening = Withheld();

        opening.IsKnownTo(Reader).ShouldBeTrue();
        opening.IsKnownTo(Senior).ShouldBeTrue();
        opening.IsKnownTo(new Actor(Guid.CreateVersion7(), Relation.QualityAssurance)).ShouldBeTrue();
        opening.IsKnownTo(new Actor(Guid.CreateVersion7(), Relation.LineManager)).ShouldBeFalse();
        opening.IsKnownTo(Reader with { Relation = Relation.Supervisee }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, Relation.Supervisor, null)]
    [InlineData(OpeningPurpose.QualityAssurance, Relation.QualityAssurance | Relation.SeniorManager, Relation.QualityAssurance)]
    [InlineData(OpeningPurpose.QualityAssurance, Relation.SeniorManager, Relation.SeniorManager)]
    [InlineData(OpeningPurpose.Inspection, Relation.Inspector, Relation.Inspector)]
    [InlineData(OpeningPurpose.Investigation, Relation.HumanResources, Relation.HumanResources)]
    public void As_what_somebody_reads_follows_from_the_purpose_and_what_they_are(OpeningPurpose? purpose, Relation relation, Relation? role) =>
        RecordOpening.RoleOf(new Actor(Guid.CreateVersion7(), relation), purpose).ShouldBe(role);

    private static RecordOpening Opening(OpeningPurpose purpose) => new(Guid.CreateVersion7(), Reader.PersonId, Today, Now, purpose, null);

    private static RecordOpening Withheld()
    {
        var opening = Opening(OpeningPurpose.Investigation);
        opening.TellLater(new LaterTelling(Senior, "why", Today.AddDays(10)), Today);
        return opening;
    }
}
