using Shouldly;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Notices;

public sealed class SessionNoticesTests
{
    private static readonly Actor Supervisor = new(Guid.CreateVersion7(), Relation.Supervisor);
    private static readonly Actor Supervisee = new(Guid.CreateVersion7(), Relation.Supervisee);
    private static readonly DateOnly Today = new(2025, 11, 26);
    private static readonly DateTime Now = new(2025, 11, 26, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_one_of_the_two_does_is_told_to_the_other()
    {
        var session = Planned(Supervisor);
        Told(session).ShouldBe([(Supervisee.PersonId, NoticeKind.SessionBooked, (DateOnly?)Today)]);

        session.Move(Today.AddDays(2), null, 60, null, "A hearing.", Supervisee, Now, Today);
        Told(session).ShouldBe([(Supervisor.PersonId, NoticeKind.SessionMoved, Today.AddDays(2))]);

        session.Cancel(FellThroughBy.Supervisee, FallThroughReason.Sickness, null, null, Supervisee, Now, Today);
        Told(session).ShouldBe([(Supervisor.PersonId, NoticeKind.SessionCancelled, Today.AddDays(2))]);
    }

    [Fact]
    public void That_it_did_not_take_place_is_told()
    {
        var session = Planned(Supervisee);
        session.Miss(FellThroughBy.Supervisor, FallThroughReason.Sickness, null, null, Supervisor, Now, Today);

        Told(session).ShouldBe([(Supervisee.PersonId, NoticeKind.SessionMissed, (DateOnly?)Today)]);
    }

    [Fact]
    public void That_it_was_held_both_know()
    {
        var session = Planned(Supervisor);
        session.Hold(Today, 60, casesDiscussed: false, Supervisor, Now, Today);

        Told(session).ShouldBeEmpty();
    }

    [Fact]
    public void A_successor_who_moves_it_tells_the_supervisee_alone()
    {
        var session = Planned(Supervisor);
        session.Move(Today.AddDays(1), null, 60, null, "Taken over.", new Actor(Guid.CreateVersion7(), Relation.Supervisor), Now, Today);

        Told(session).Select(told => told.Item1).ShouldBe([Supervisee.PersonId]);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public void A_notice_leads_nowhere_outside(string path) =>
        Should.Throw<ArgumentException>(() => new Notice(Supervisee.PersonId, NoticeKind.SessionBooked, "key", path, Now));

    private static Session Planned(Actor by) =>
        Session.Plan(Supervisee.PersonId, Supervisor.PersonId, SessionKind.OneToOne, Today, new TimeOnly(10, 0), 60, null, by, Now, Today);

    private static List<(Guid, NoticeKind, DateOnly?)> Told(Session session) =>
        [.. SessionNotices.Of(session, session.Moves[^1]).Select(notice => (notice.PersonId, notice.Kind, notice.On))];
}
