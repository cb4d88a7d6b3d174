using SupervisionPortal.Domain.Files;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of a hand-over are told to: the two holders, and the supervisee whose file it is.</summary>
public static class HandOverNotices
{
    public static IEnumerable<Notice> Of(HandOver handOver, HandOverMove move) => move.Verb switch
    {
        HandOverVerb.Begin when handOver.Reason == CustodyReason.SupervisorLeft => [Tell(handOver, move, handOver.SuperviseeId, NoticeKind.SupervisorLeft)],
        HandOverVerb.Begin =>
        [
            Tell(handOver, move, handOver.SuperviseeId, NoticeKind.SupervisorChanged),
            Tell(handOver, move, handOver.FromId, NoticeKind.HandOverToOffer),
            Tell(handOver, move, handOver.ToId, NoticeKind.FilePassed),
        ],
        HandOverVerb.Offer or HandOverVerb.OfferForThem => [Tell(handOver, move, handOver.ToId, NoticeKind.HandOverToAcknowledge)],
        HandOverVerb.Acknowledge or HandOverVerb.TakeOver => [Tell(handOver, move, handOver.FromId, NoticeKind.HandOverAcknowledged)],
        _ => [],
    };

    private static Notice Tell(HandOver handOver, HandOverMove move, Guid person, NoticeKind kind) =>
        new(person, kind, $"hand-over-moved:{move.Id}", $"/hand-overs/{handOver.Id}", move.At, move.ById, handOver.SuperviseeId, handOver.On);
}
