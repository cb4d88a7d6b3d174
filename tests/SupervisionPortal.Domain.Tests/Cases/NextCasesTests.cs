using Shouldly;
using SupervisionPortal.Domain.Cases;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Cases;

public sealed class NextCasesTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);

    [Fact]
    public void Due_comes_first_then_red_then_new_then_what_waited_longest()
    {
        var order = Propose(
            Standing("recent", discussed: -3),
            Standing("waited", discussed: -40),
            Standing("new", discussed: null, allocated: -5),
            Standing("red", CaseRating.Red, discussed: -2),
            Standing("due later", discussed: -10, due: 1),
            Standing("overdue", discussed: -80, due: -9),
            Standing("due today", discussed: -20, due: 0));

        order.Select(next => next.Case.Reference).ShouldBe(["overdue", "due today", "red", "new", "waited", "due later", "recent"]);
    }

    [Fact]
    public void Of_two_due_on_the_same_day_the_red_one_comes_first_and_says_both_reasons()
    {
        var order = Propose(Standing("a", discussed: -60, due: -1), Standing("b", CaseRating.Red, discussed: -20, due: -1));

        order.Select(next => next.Case.Reference).ShouldBe(["b", "a"]);
        order[0].Reasons.ShouldBe([NextCaseReason.Due, NextCaseReason.Red]);
    }

    [Fact]
    public void The_longest_allocated_of_the_new_ones_comes_first()
    {
        var order = Propose(Standing("younger", discussed: null, allocated: -3), Standing("older", discussed: null, allocated: -9));

        order.Select(next => next.Case.Reference).ShouldBe(["older", "younger"]);
        order.ShouldAllBe(next => next.Reasons[0] == NextCaseReason.NewlyAllocated);
    }

    [Fact]
    public void Every_case_is_in_it_once_with_a_reason_whatever_order_they_came_in()
    {
        CaseRating?[] ratings = [null, CaseRating.Red, CaseRating.Amber, CaseRating.Green];
        var open = Enumerable.Range(0, 60).Select(number => Standing(
            $"C-{number}", ratings[number % 4], number % 5 == 0 ? null : -number, allocated: -90 - number, due: number % 3 == 0 ? null : (number % 11) - 5)).ToList();
        var random = new Random(7);

        var order = NextCases.Propose(open, Today);
        var shuffled = NextCases.Propose(open.OrderBy(_ => random.Next()), Today);

        order.Select(next => next.Case.Id).ShouldBe(open.Select(standing => standing.Id), ignoreOrder: true);
        order.ShouldAllBe(next => next.Reasons.Count > 0);
        shuffled.Select(next => next.Case.Id).ShouldBe(order.Select(next => next.Case.Id));
        order.Select(next => next.Reasons[0]).ShouldBe(order.Select(next => next.Reasons[0]).Order());
    }

    private static IReadOnlyList<NextCase> Propose(params CaseStanding[] open) => NextCases.Propose(open, Today);

    private static CaseStanding Standing(string reference, CaseRating? rating = null, int? discussed = -30, int allocated = -200, int? due = null) => new(
        Guid.CreateVersion7(), reference, rating, Today.AddDays(allocated), discussed is { } days ? Today.AddDays(days) : null, due is { } until ? Today.AddDays(until) : null);
}
