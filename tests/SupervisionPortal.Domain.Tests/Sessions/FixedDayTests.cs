using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

public sealed class FixedDayTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Actor Themselves = new(Person, Relation.Supervisee);

    [Theory]
    [InlineData(FixedDayKind.Never, "10:00", false)]
    [InlineData(FixedDayKind.Between, "09:30", true)]
    [InlineData(FixedDayKind.Between, "09:00", false)]
    [InlineData(FixedDayKind.Between, "12:00", true)]
    [InlineData(FixedDayKind.Between, "12:30", false)]
    [InlineData(FixedDayKind.Except, "08:30", true)]
    [InlineData(FixedDayKind.Except, "09:00", false)]
    [InlineData(FixedDayKind.Except, "12:30", false)]
    [InlineData(FixedDayKind.Except, "13:00", true)]
    [InlineData(FixedDayKind.Kept, "07:00", true)]
    public void An_hour_fits_or_it_does_not(FixedDayKind kind, string at, bool fits) =>
        Fixed(kind).Allows(TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), 60).ShouldBe(fits);

    [Fact]
    public void Without_a_time_only_a_whole_day_stands_in_the_way()
    {
        Fixed(FixedDayKind.Never).Allows(null, 60).ShouldBeFalse();
        Fixed(FixedDayKind.Between).Allows(null, 60).ShouldBeTrue();
    }

    [Fact]
    public void Hours_end_after_they_begin_and_nobody_fixes_anothers_days()
    {
        FixedDay.WhyNotFix(Person, FixedDayKind.Between, new TimeOnly(12, 0), new TimeOnly(12, 0), Themselves).ShouldBe(Refusal.HoursEndBeforeTheyBegin);
        FixedDay.WhyNotFix(Person, FixedDayKind.Between, null, new TimeOnly(12, 0), Themselves).ShouldBe(Refusal.HoursEndBeforeTheyBegin);
        FixedDay.WhyNotFix(Person, FixedDayKind.Never, null, null, Themselves).ShouldBeNull();
        FixedDay.WhyNotFix(Person, FixedDayKind.Never, null, null, new Actor(Guid.CreateVersion7(), Relation.Supervisor)).ShouldBe(Refusal.NotYoursToRecord);
    }

    private static FixedDay Fixed(FixedDayKind kind) => new(Person, DayOfWeek.Tuesday, kind, new TimeOnly(9, 30), new TimeOnly(13, 0), Themselves);
}
