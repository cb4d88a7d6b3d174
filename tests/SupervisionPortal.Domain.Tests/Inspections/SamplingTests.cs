using Shouldly;
using SupervisionPortal.Domain.Inspections;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Inspections;

public sealed class SamplingTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 500).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]))];

    [Fact]
    public void The_same_seed_draws_the_same_in_whatever_order_they_are_given()
    {
        Sampling.Draw(42, Ids, 20).ShouldBe(Sampling.Draw(42, Ids.Reverse(), 20));
        Sampling.Draw(42, Ids, 20).ShouldNotBe(Sampling.Draw(43, Ids, 20));
    }

    [Fact]
    public void It_draws_no_record_twice_and_no_more_than_there_are()
    {
        Sampling.Draw(-7, [.. Ids, .. Ids], 600).Order().ShouldBe(Ids.Order());
        Sampling.Draw(1, [], 5).ShouldBeEmpty();
        Sampling.Draw(1, Ids, 0).ShouldBeEmpty();
    }

    [Fact]
    public void Over_many_seeds_each_is_drawn_about_as_often()
    {
        var drawn = Enumerable.Range(0, 1000).SelectMany(seed => Sampling.Draw(seed, Ids.Take(10), 3)).CountBy(id => id).ToDictionary();

        drawn.Count.ShouldBe(10);
        drawn.Values.ShouldAllBe(times => times > 200 && times < 400);
    }
}
