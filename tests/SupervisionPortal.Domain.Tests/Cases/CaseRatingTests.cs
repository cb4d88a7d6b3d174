using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using Xunit;
using Case = SupervisionPortal.Domain.Cases.Case;

namespace SupervisionPortal.Domain.Tests.Cases;

public sealed class CaseRatingTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);

    [Fact]
    public void A_rating_says_who_when_and_what_it_was_before_and_the_story_stays()
    {
        var held = new Case("C-1", CaseCategory.Plo, Guid.CreateVersion7(), Today.AddDays(-30));

        held.Rate(CaseRating.Green, Supervisor, Now, Today);
        held.Rate(CaseRating.Red, Supervisor, Now.AddDays(1), Today.AddDays(1));

        (held.Rating, held.RatedOn, held.RatedById).ShouldBe((CaseRating.Red, Today.AddDays(1), Supervisor.PersonId));
        held.Ratings.Select(move => (move.From, move.To)).ShouldBe([(null, CaseRating.Green), (CaseRating.Green, CaseRating.Red)]);
    }

    [Theory]
    [InlineData(Relation.None)]
    [InlineData(Relation.LineManager)]
    [InlineData(Relation.QualityAssurance)]
    [InlineData(Relation.Administrator)]
    public void Nobody_but_the_two_rates(Relation relation)
    {
        var held = new Case("C-1", CaseCategory.Plo, Guid.CreateVersion7(), Today.AddDays(-30));
        var outsider = new Actor(Guid.CreateVersion7(), relation);

        held.WhyNotRate(outsider).ShouldBe(Refusal.OnlyThoseTwo);
        Should.Throw<RefusedException>(() => held.Rate(CaseRating.Red, outsider, Now, Today)).Refusal.ShouldBe(Refusal.OnlyThoseTwo);
        held.Rating.ShouldBeNull();
    }

    [Fact]
    public void A_closed_case_is_rated_no_more()
    {
        var held = new Case("C-1", CaseCategory.Plo, Guid.CreateVersion7(), Today.AddDays(-30)) { ClosedOn = Today };

        held.WhyNotRate(Supervisor).ShouldBe(Refusal.NotInThisState);
    }
}
