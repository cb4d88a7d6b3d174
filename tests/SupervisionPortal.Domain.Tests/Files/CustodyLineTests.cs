using Shouldly;
using SupervisionPortal.Domain.Files;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Files;

public sealed class CustodyLineTests
{
    private static readonly Guid Worker = Guid.CreateVersion7();
    private static readonly Guid Supervisor = Guid.CreateVersion7();
    private static readonly Guid Head = Guid.CreateVersion7();
    private static readonly Guid Director = Guid.CreateVersion7();
    private static readonly DateOnly Since = new(2025, 1, 6);
    private static readonly DateOnly Monday = new(2026, 6, 8);

    private readonly Dictionary<Guid, DateOnly> _leaving = [];
    private readonly Dictionary<Guid, Guid> _above = new() { [Worker] = Supervisor, [Supervisor] = Head, [Head] = Director };

    [Fact]
    public void A_supervisor_who_stays_holds_the_file() => Line().ShouldBe([new(Supervisor, Since)]);

    [Fact]
    public void After_a_supervisor_who_leaves_the_line_manager_holds_it_from_that_day()
    {
        _leaving[Supervisor] = Monday;

        Line().ShouldBe([new(Supervisor, Since), new(Head, Monday)]);
    }

    [Fact]
    public void A_line_manager_who_leaves_later_holds_it_until_then()
    {
        _leaving[Supervisor] = Monday;
        _leaving[Head] = Monday.AddDays(10);

        Line().ShouldBe([new(Supervisor, Since), new(Head, Monday), new(Director, Monday.AddDays(10))]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    public void A_line_manager_who_has_left_by_then_is_passed_over(int days)
    {
        _leaving[Supervisor] = Monday;
        _leaving[Head] = Monday.AddDays(days);

        Line().ShouldBe([new(Supervisor, Since), new(Director, Monday)]);
    }

    [Fact]
    public void Where_nobody_stands_above_nobody_holds_it()
    {
        _leaving[Supervisor] = Monday;
        _above.Remove(Supervisor);

        Line().ShouldBe([new(Supervisor, Since), new(null, Monday)]);
    }

    [Fact]
    public void Nobody_holds_their_own_file()
    {
        _leaving[Supervisor] = Monday;
        _above[Supervisor] = Worker;

        Line().ShouldBe([new(Supervisor, Since), new(null, Monday)]);
    }

    [Fact]
    public void A_supervisor_named_after_their_leaving_day_holds_nothing_for_long()
    {
        _leaving[Supervisor] = Since.AddDays(-3);

        Line().ShouldBe([new(Supervisor, Since), new(Head, Since)]);
    }

    [Fact]
    public void A_ring_of_leavers_comes_to_an_end()
    {
        _above[Head] = Supervisor;
        _leaving[Supervisor] = Monday;
        _leaving[Head] = Monday;

        Line()[^1].HolderId.ShouldBeNull();
    }

    private IReadOnlyList<CustodyStint> Line() => CustodyLine.Of(
        Worker,
        Supervisor,
        Since,
        person => _leaving.TryGetValue(person, out var left) ? left : null,
        person => _above.TryGetValue(person, out var above) ? above : null);
}
