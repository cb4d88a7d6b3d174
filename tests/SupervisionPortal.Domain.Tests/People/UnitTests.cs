using Shouldly;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.People;

public sealed class UnitTests
{
    private static readonly DateOnly Today = new(2025, 11, 26);
    private readonly Unit _root = new("Westmere", UnitKind.Organisation, null);
    private readonly Unit _service;
    private readonly Unit _below;
    private readonly Unit _team;

    public UnitTests()
    {
        _service = new Unit("Children", UnitKind.Service, _root.Id);
        _below = new Unit("Safeguarding", UnitKind.Service, _service.Id);
        _team = new Unit("Harbour", UnitKind.Team, _below.Id);
    }

    private Unit[] All => [_root, _service, _below, _team];

    [Fact]
    public void A_unit_moves_with_what_is_beneath_it()
    {
        _below.Move(_root, All);

        _below.ParentId.ShouldBe(_root.Id);
        _team.ParentId.ShouldBe(_below.Id);
    }

    [Fact]
    public void Nothing_moves_beneath_itself_a_team_or_something_closed_and_the_root_stays()
    {
        _service.WhyNotMove(_service, All).ShouldBe(Refusal.UnitRing);
        _service.WhyNotMove(_below, All).ShouldBe(Refusal.UnitRing);
        _service.WhyNotMove(_team, All).ShouldBe(Refusal.UnderATeam);
        _root.WhyNotMove(_service, All).ShouldBe(Refusal.RootStays);
        _below.Close(Today, isEmpty: true);
        _team.WhyNotMove(_below, All).ShouldBe(Refusal.UnitIsClosed);
        Should.Throw<RefusedException>(() => _service.Move(_team, All));
        _service.ParentId.ShouldBe(_root.Id);
    }

    [Fact]
    public void Only_what_is_empty_is_closed_once_and_never_the_root()
    {
        _root.WhyNotClose(isEmpty: true).ShouldBe(Refusal.RootStays);
        _team.WhyNotClose(isEmpty: false).ShouldBe(Refusal.UnitNotEmpty);
        _team.Close(Today, isEmpty: true);
        _team.ClosedOn.ShouldBe(Today);
        Should.Throw<RefusedException>(() => _team.Close(Today, isEmpty: true)).Refusal.ShouldBe(Refusal.UnitIsClosed);
    }

    [Fact]
    public void A_ring_that_is_there_already_ends_the_walk()
    {
        var id = Guid.CreateVersion7();
        var one = new Unit("One", UnitKind.Service, id);
        var other = new Unit("Other", UnitKind.Service, one.Id);
        other.IdentifyAs(id);
        var looped = new Unit("Loop", UnitKind.Service, _root.Id);

        looped.WhyNotMove(other, [one, other, looped, _root]).ShouldBeNull();
    }
}
