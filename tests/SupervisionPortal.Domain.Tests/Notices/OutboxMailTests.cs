using Shouldly;
using SupervisionPortal.Domain.Notices;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class OutboxMailTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly DateTime Now = new(2025, 11, 26, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Pauses_double_up_to_four_hours_and_never_end()
    {
        Enumerable.Range(1, 9).Select(OutboxMail.PauseAfter).Select(pause => pause.TotalMinutes).ShouldBe([5, 10, 20, 40, 80, 160, 240, 240, 240]);
        OutboxMail.PauseAfter(int.MaxValue).ShouldBe(OutboxMail.LongestPause);
    }

    [Fact]
    public void Whoever_takes_a_mail_has_it_for_the_length_of_the_pause()
    {
        var mail = Bundled();

        mail.TryTake(Now).ShouldBeTrue();
        mail.TryTake(Now.AddMinutes(4)).ShouldBeFalse();
        mail.TryTake(Now.AddMinutes(5)).ShouldBeTrue();
        (mail.Attempts, mail.NextAttemptAt).ShouldBe((2, (DateTime?)Now.AddMinutes(15)));
    }

    [Fact]
    public void A_mail_that_arrived_or_was_withdrawn_is_not_taken_again()
    {
        var sent = Bundled();
        sent.TryTake(Now);
        sent.Arrive(Now);
        var withdrawn = new OutboxMail(Guid.CreateVersion7(), Person, Now);
        withdrawn.Withdraw(Now);

        sent.TryTake(Now.AddDays(1)).ShouldBeFalse();
        withdrawn.TryTake(Now.AddDays(1)).ShouldBeFalse();
        sent.Withdraw(Now);
        sent.WithdrawnAt.ShouldBeNull();
    }

    [Fact]
    public void Only_the_leader_is_taken()
    {
        var leader = Bundled();
        var other = new OutboxMail(Guid.CreateVersion7(), Person, Now);
        other.TravelUnder(leader, Now);

        other.TryTake(Now).ShouldBeFalse();
    }

    [Fact]
    public void A_notice_travels_once_and_to_its_own_person()
    {
        var leader = Bundled();

        Should.Throw<InvalidOperationException>(() => leader.TravelUnder(leader, Now));
        Should.Throw<InvalidOperationException>(() => new OutboxMail(Guid.CreateVersion7(), Guid.CreateVersion7(), Now).TravelUnder(leader, Now));
    }

    private static OutboxMail Bundled()
    {
        var mail = new OutboxMail(Guid.CreateVersion7(), Person, Now);
        mail.TravelUnder(mail, Now);
        return mail;
    }
}
