using Shouldly;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.People;

public sealed class AppointmentTests
{
    private static readonly DateOnly From = new(2025, 1, 6);
    private static readonly DateOnly Until = new(2025, 6, 2);

    [Fact]
    public void The_last_administrator_stays()
    {
        var last = AnAdministrator(From);

        Should.Throw<RefusedException>(() => last.End(Until, [last])).Refusal.ShouldBe(Refusal.LastAdministrator);
        last.Until.ShouldBeNull();
    }

    [Fact]
    public void An_administrator_ends_where_another_goes_on()
    {
        var one = AnAdministrator(From);

        one.End(Until, [one, AnAdministrator(Until)]);

        one.IsInForce(Until).ShouldBeFalse();
        one.IsInForce(Until.AddDays(-1)).ShouldBeTrue();
    }

    [Fact]
    public void Another_who_begins_later_or_ends_too_is_none()
    {
        var one = AnAdministrator(From);
        var ending = new Appointment(Guid.CreateVersion7(), AppointmentKind.Administrator, null, From, new(2026, 1, 1));

        one.WhyNotEnd(Until, [one, AnAdministrator(Until.AddDays(1))]).ShouldBe(Refusal.LastAdministrator);
        one.WhyNotEnd(Until, [one, ending]).ShouldBe(Refusal.LastAdministrator);
    }

    [Theory]
    [InlineData(AppointmentKind.SeniorManager)]
    [InlineData(AppointmentKind.QualityAssurance)]
    [InlineData(AppointmentKind.HumanResources)]
    public void Other_duties_end_whoever_is_left(AppointmentKind kind)
    {
        var duty = new Appointment(Guid.CreateVersion7(), kind, null, From);

        duty.WhyNotEnd(From.AddDays(-1), []).ShouldBe(Refusal.EndsBeforeItBegins);
        duty.End(From, []);

        duty.IsInForce(From).ShouldBeFalse();
    }

    [Fact]
    public void A_duty_repeats_one_of_the_same_time_alone()
    {
        var person = Guid.CreateVersion7();
        var unit = Guid.CreateVersion7();
        var duty = new Appointment(person, AppointmentKind.SeniorManager, unit, From, Until);

        duty.Repeats(new Appointment(person, AppointmentKind.SeniorManager, unit, From.AddDays(3))).ShouldBeTrue();
        duty.Repeats(new Appointment(person, AppointmentKind.SeniorManager, unit, Until)).ShouldBeFalse();
        duty.Repeats(new Appointment(person, AppointmentKind.SeniorManager, null, From)).ShouldBeFalse();
        duty.Repeats(new Appointment(Guid.CreateVersion7(), AppointmentKind.SeniorManager, unit, From)).ShouldBeFalse();
        duty.Repeats(new Appointment(person, AppointmentKind.QualityAssurance, unit, From)).ShouldBeFalse();
    }

    private static Appointment AnAdministrator(DateOnly from) => new(Guid.CreateVersion7(), AppointmentKind.Administrator, null, from);
}
