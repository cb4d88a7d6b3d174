using Shouldly;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Tests.Shared;

public sealed class ShownStatesTests
{
    [Fact]
    public void Every_state_has_a_mark_and_colours()
    {
        foreach (var state in Enum.GetValues<ShownState>())
        {
            Should.NotThrow(() => state.Mark());
            Should.NotThrow(() => state.Set());
        }
    }

    [Fact]
    public void A_lapse_never_looks_like_a_signature()
    {
        ShownState.AcceptedByLapse.Mark().ShouldBe(Mark.Hourglass);
        ShownState.AcceptedByLapse.Set().ShouldNotBe(ShownState.SignedByBoth.Set());
    }

    [Fact]
    public void No_two_states_of_the_same_mark_differ_in_colours()
    {
        foreach (var sharing in Enum.GetValues<ShownState>().GroupBy(state => state.Mark()))
            sharing.Select(state => state.Set()).Distinct().Count().ShouldBe(1, sharing.Key.ToString());
    }
}
