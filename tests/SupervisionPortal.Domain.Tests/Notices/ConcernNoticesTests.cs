using Shouldly;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class ConcernNoticesTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly Guid Supervisor = Guid.CreateVersion7();
    private static readonly Actor Head = new(Guid.CreateVersion7(), Relation.LineManager);
    private static readonly Guid Director = Guid.CreateVersion7();

    [Fact]
    public void The_other_of_the_two_knows_and_the_next_tier_is_asked()
    {
        Told(Raised()).ShouldBe([(Head.PersonId, NoticeKind.ConcernToAcknowledge), (Supervisor, NoticeKind.ConcernRaised)]);
    }

    [Fact]
    public void Both_are_told_what_the_handler_did()
    {
        var concern = Raised();

        concern.Acknowledge("I will speak with both.", Head, Now);

        Told(concern).ShouldBe([(Supervisee.PersonId, NoticeKind.ConcernAcknowledged), (Supervisor, NoticeKind.ConcernAcknowledged)]);
    }

    [Fact]
    public void The_new_tier_is_asked_when_it_goes_further_and_the_old_one_is_told_nothing()
    {
        var concern = Raised();

        concern.Escalate(Director, "Nothing happens.", Supervisee, Now);

        Told(concern).ShouldBe([(Director, NoticeKind.ConcernToAcknowledge), (Supervisor, NoticeKind.ConcernTakenFurther)]);
    }

    [Fact]
    public void Nobody_is_told_what_it_says()
    {
        var concern = Raised();

        ConcernNotices.Of(concern, concern.Moves[0]).ShouldAllBe(notice => notice.Path == $"/concerns/{concern.Id}" && notice.On == null);
        ConcernNotices.Of(concern, concern.Moves[0]).ShouldAllBe(notice => notice.Kind.IsStatutory());
    }

    private static Concern Raised() =>
        Concern.Raise(Supervisee.PersonId, Supervisor, ConcernAbout.Quality, "We only go through the list.", Head.PersonId, null, null, Supervisee, Now, Guid.CreateVersion7());

    private static IEnumerable<(Guid, NoticeKind)> Told(Concern concern) => ConcernNotices.Of(concern, concern.Moves[^1]).Select(notice => (notice.PersonId, notice.Kind));
}
