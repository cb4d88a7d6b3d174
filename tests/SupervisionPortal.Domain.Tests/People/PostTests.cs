using Shouldly;
using SupervisionPortal.Domain.People;
using Xunit;

namespace SupervisionPortal.Domain.Tests.People;

public sealed class PostTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Team = Guid.CreateVersion7();
    private static readonly DateOnly Start = new(2025, 1, 6);

    [Fact]
    public void The_next_post_ends_the_present_one_as_it_begins()
    {
        var present = APost(Start);

        var next = present.Follow(Team, PostRole.Manager, "Team manager", new(2025, 6, 2));

        present.LeftOn.ShouldBe(new DateOnly(2025, 6, 2));
        (next.PersonId, next.StartedOn, next.LeftOn).ShouldBe((Person, new DateOnly(2025, 6, 2), null));
    }

    [Fact]
    public void Whoever_comes_back_keeps_the_day_they_had_left()
    {
        var present = APost(Start);
        present.End(new(2025, 3, 3));

        present.Follow(Team, PostRole.SocialWorker, "Social worker", new(2025, 6, 2));

        present.LeftOn.ShouldBe(new DateOnly(2025, 3, 3));
    }

    [Fact]
    public void A_next_post_begins_after_the_present_one()
    {
        var present = APost(Start);

        Should.Throw<RefusedException>(() => present.Follow(Team, PostRole.Manager, "Team manager", Start)).Refusal.ShouldBe(Refusal.NextPostBeforePresent);
        present.LeftOn.ShouldBeNull();
    }

    [Fact]
    public void A_post_ends_after_it_began_and_goes_on_where_the_end_is_taken_back()
    {
        var post = APost(Start);

        Should.Throw<RefusedException>(() => post.End(Start)).Refusal.ShouldBe(Refusal.LeftBeforeStart);
        post.End(Start.AddDays(1));
        post.End(null);

        post.LeftOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-12-01", Refusal.StartAfterLeaving)]
    [InlineData("2024-01-08", Refusal.StartBeforeEarlierPost)]
    [InlineData("2025-02-04", Refusal.StartAfterSession)]
    [InlineData("2025-02-03", null)]
    [InlineData("2024-12-02", null)]
    public void A_first_day_is_corrected_within_what_is_known(string to, Refusal? refusal)
    {
        var earlier = new Post(Person, Team, PostRole.Student, "Student", new(2024, 1, 8)) { LeftOn = Start };
        var post = APost(Start);
        post.End(new(2025, 12, 1));
        var day = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture);

        post.WhyNotStartOn(day, earlier, new DateOnly(2025, 2, 3)).ShouldBe(refusal);
        if (refusal is null)
        {
            post.StartOn(day, earlier, new DateOnly(2025, 2, 3));
            (post.StartedOn, earlier.LeftOn).ShouldBe((day, day));
        }
        else
        {
            Should.Throw<RefusedException>(() => post.StartOn(day, earlier, new DateOnly(2025, 2, 3)));
            (post.StartedOn, earlier.LeftOn).ShouldBe((Start, Start));
        }
    }

    private static Post APost(DateOnly startedOn) => new(Person, Team, PostRole.SocialWorker, "Social worker", startedOn);
}
