using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using Xunit;
using Case = SupervisionPortal.Domain.Cases.Case;

namespace SupervisionPortal.Domain.Tests.Cases;

public sealed class CaseTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly Actor Holder = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);

    [Theory]
    [InlineData(Relation.None)]
    [InlineData(Relation.LineManager)]
    [InlineData(Relation.SeniorManager)]
    [InlineData(Relation.QualityAssurance)]
    [InlineData(Relation.HumanResources)]
    [InlineData(Relation.Administrator)]
    public void Only_its_holder_and_their_supervisor_enter_and_close_a_case(Relation relation)
    {
        var outsider = new Actor(Guid.CreateVersion7(), relation);

        Case.WhyNotOpen(outsider, Today, Today).ShouldBe(Refusal.OnlyThoseTwo);
        Entered().WhyNotClose(outsider, Today, Today).ShouldBe(Refusal.OnlyThoseTwo);
    }

    [Theory]
    [InlineData(Relation.Supervisee, true)]
    [InlineData(Relation.Supervisor, true)]
    [InlineData(Relation.LineManager, true)]
    [InlineData(Relation.QualityAssurance, true)]
    [InlineData(Relation.Administrator, false)]
    [InlineData(Relation.None, false)]
    public void It_is_shown_to_the_two_and_to_those_who_oversee(Relation relation, bool shown) =>
        Case.IsShownTo(new Actor(Guid.CreateVersion7(), relation)).ShouldBe(shown);

    [Fact]
    public void It_was_allocated_today_or_before()
    {
        Case.WhyNotOpen(Holder, Today.AddDays(1), Today).ShouldBe(Refusal.AllocatedInTheFuture);
        Case.WhyNotOpen(Supervisor, Today, Today).ShouldBeNull();
        Should.Throw<RefusedException>(() => Case.Open(Guid.CreateVersion7(), "C-1", CaseCategory.Plo, Holder.PersonId, Today.AddDays(1), Holder, Today))
            .Refusal.ShouldBe(Refusal.AllocatedInTheFuture);
    }

    [Fact]
    public void It_closes_between_its_allocation_and_today()
    {
        var entered = Entered();

        entered.WhyNotClose(Holder, Today.AddDays(1), Today).ShouldBe(Refusal.ClosedInTheFuture);
        entered.WhyNotClose(Holder, entered.AllocatedOn.AddDays(-1), Today).ShouldBe(Refusal.ClosedBeforeAllocation);
        entered.WhyNotClose(Supervisor, entered.AllocatedOn, Today).ShouldBeNull();
    }

    [Fact]
    public void A_closed_case_is_not_closed_again()
    {
        var entered = Entered();
        entered.Close(Today, Holder, Today);

        entered.IsOpen(Today).ShouldBeFalse();
        entered.IsOpen(Today.AddDays(-1)).ShouldBeTrue();
        Should.Throw<RefusedException>(() => entered.Close(Today.AddDays(-1), Supervisor, Today)).Refusal.ShouldBe(Refusal.NotInThisState);
        entered.ClosedOn.ShouldBe(Today);
    }

    private static Case Entered() =>
        Case.Open(Guid.CreateVersion7(), "C-2291", CaseCategory.ChildProtection, Holder.PersonId, Today.AddDays(-30), Holder, Today);
}
