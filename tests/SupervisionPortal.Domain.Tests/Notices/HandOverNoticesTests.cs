using Shouldly;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class HandOverNoticesTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Guid Supervisee = Guid.CreateVersion7();
    private static readonly Guid From = Guid.CreateVersion7();
    private static readonly Guid To = Guid.CreateVersion7();

    [Fact]
    public void All_three_are_told_that_a_file_passed_on()
    {
        var handOver = Begun(CustodyReason.SupervisorChanged);

        Told(handOver).ShouldBe([(Supervisee, NoticeKind.SupervisorChanged), (From, NoticeKind.HandOverToOffer), (To, NoticeKind.FilePassed)]);
    }

    [Fact]
    public void Of_a_supervisor_who_left_the_supervisee_is_told_and_the_line_manager_once()
    {
        var handOver = Begun(CustodyReason.SupervisorLeft);
        Told(handOver).ShouldBe([(Supervisee, NoticeKind.SupervisorLeft)]);

        handOver.OfferForThem(HandOverChecklist.Nothing, Now);

        Told(handOver).ShouldBe([(To, NoticeKind.HandOverToAcknowledge)]);
    }

    [Fact]
    public void Each_is_told_what_the_other_did_and_nothing_of_the_word_between_them()
    {
        var handOver = Begun(CustodyReason.SupervisorChanged);
        handOver.Offer("Mind the court date.", HandOverChecklist.Nothing, new Actor(From, Relation.None), Now);
        Told(handOver).ShouldBe([(To, NoticeKind.HandOverToAcknowledge)]);

        handOver.Acknowledge(null, HandOverChecklist.Nothing, new Actor(To, Relation.Supervisor), Now);

        Told(handOver).ShouldBe([(From, NoticeKind.HandOverAcknowledged)]);
        HandOverNotices.Of(handOver, handOver.Moves[1]).ShouldAllBe(notice => !notice.Key.Contains("court") && notice.Path == $"/hand-overs/{handOver.Id}");
    }

    private static HandOver Begun(CustodyReason reason) => HandOver.Begin(Supervisee, From, To, new(2026, 6, 10), reason, HandOverChecklist.Nothing, null, Now);

    private static IEnumerable<(Guid, NoticeKind)> Told(HandOver handOver) => HandOverNotices.Of(handOver, handOver.Moves[^1]).Select(notice => (notice.PersonId, notice.Kind));
}
