using Shouldly;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

public sealed class HeldGapTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Nobody_who_was_never_supervised_has_a_gap() => HeldGap.Longest([], Today).ShouldBeNull();

    [Fact]
    public void The_longest_lies_between_two_sessions_in_whatever_order_they_come() =>
        HeldGap.Longest([new(2026, 2, 20), new(2025, 12, 1), new(2026, 1, 30)], Today).ShouldBe(new HeldGap(new(2025, 12, 1), new(2026, 1, 30), IsOpen: false));

    [Fact]
    public void What_has_gone_on_since_the_last_counts_and_is_the_one_told_of_two_equal_ones()
    {
        var gap = HeldGap.Longest([new(2026, 1, 1), new(2026, 1, 31)], Today)!.Value;

        gap.ShouldBe(new HeldGap(new(2026, 1, 31), Today, IsOpen: true));
        gap.Days.ShouldBe(30);
    }

    [Fact]
    public void A_day_to_come_ends_nothing() => HeldGap.Longest([new(2026, 2, 1), new(2026, 4, 1)], Today)!.Value.Until.ShouldBe(Today);
}
