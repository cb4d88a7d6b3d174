using Shouldly;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Tests.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Calendars;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("P1M", "2026-01-31", "2026-02-28")]
    [InlineData("P1M", "2028-01-31", "2028-02-29")]
    [InlineData("P1M", "2026-02-28", "2026-03-28")]
    [InlineData("P3M", "2025-11-30", "2026-02-28")]
    [InlineData("P1Y", "2024-02-29", "2025-02-28")]
    [InlineData("P4Y", "2024-02-29", "2028-02-29")]
    [InlineData("P2W", "2026-02-02", "2026-02-16")]
    [InlineData("P10D", "2026-12-25", "2027-01-04")]
    [InlineData("P1M2W", "2026-01-31", "2026-03-14")]
    public void A_period_keeps_the_day_of_the_month_or_takes_the_last_one(string period, string anchor, string expected) =>
        Period.Parse(period).AddTo(Given.Day(anchor)).ShouldBe(Given.Day(expected));

    [Fact]
    public void Several_months_are_counted_from_the_anchor_and_not_from_a_shortened_month()
    {
        var monthly = Period.Parse("P1M");

        Enumerable.Range(1, 3).Select(n => monthly.Times(Given.Day("2026-01-31"), n))
            .ShouldBe([Given.Day("2026-02-28"), Given.Day("2026-03-31"), Given.Day("2026-04-30")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P2")]
    [InlineData("2W")]
    [InlineData("PW")]
    [InlineData("P0D")]
    [InlineData("P-1D")]
    [InlineData("P1.5M")]
    [InlineData("PT1H")]
    [InlineData("P1DT1H")]
    [InlineData("p2w")]
    [InlineData("P2w")]
    [InlineData(" P2W")]
    [InlineData("P2W1M")]
    [InlineData("P1M1M")]
    [InlineData("P12345D")]
    [InlineData("P२W")]
    [InlineData(null)]
    public void What_is_not_a_period_of_at_least_a_day_does_not_parse(string? text) =>
        Period.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("P2W", "P2W")]
    [InlineData("P14D", "P2W")]
    [InlineData("P10D", "P10D")]
    [InlineData("P12M", "P1Y")]
    [InlineData("P18M", "P18M")]
    [InlineData("P1Y6M3D", "P18M3D")]
    public void A_period_is_written_in_its_largest_whole_units(string text, string written)
    {
        Period.Parse(text).ToString().ShouldBe(written);
        Period.Parse(written).ShouldBe(Period.Parse(text));
    }

    [Theory]
    [InlineData("P9999Y")]
    [InlineData("P9999D")]
    [InlineData("P1D")]
    public void Past_the_last_day_there_is_the_last_day_stands(string period) =>
        Period.Parse(period).AddTo(DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);
}
