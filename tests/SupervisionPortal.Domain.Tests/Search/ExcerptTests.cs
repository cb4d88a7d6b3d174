using Shouldly;
using SupervisionPortal.Domain.Search;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Search;

public sealed class ExcerptTests
{
    private const string Khmer = "យើងបានពិភាក្សាអំពីការងារ និងសុខុមាលភាពរបស់កុមារ";

    [Fact]
    public void What_is_found_is_marked_as_it_stands_in_the_text()
    {
        var excerpt = Excerpt.Of("Three Hearings in one month", SearchWords.Of("hear MONTH")!)!;

        excerpt.Pieces.ShouldBe([new("Three ", false), new("Hear", true), new("ings in one ", false), new("month", true)]);
        (excerpt.BeginsEarlier, excerpt.GoesOn).ShouldBe((false, false));
    }

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("before", 40)) + " the hearing " + string.Join(' ', Enumerable.Repeat("after", 60));

        var excerpt = Excerpt.Of(text, SearchWords.Of("hearing")!)!;

        var shown = string.Concat(excerpt.Pieces.Select(piece => piece.Text));
        (excerpt.BeginsEarlier, excerpt.GoesOn).ShouldBe((true, true));
        shown.Trim().Split(' ').ShouldAllBe(word => word == "before" || word == "the" || word == "hearing" || word == "after");
        shown.Length.ShouldBeLessThan(260);
    }

    [Fact]
    public void What_is_not_there_has_none() => Excerpt.Of("Three hearings", SearchWords.Of("court")!).ShouldBeNull();

    [Fact]
    public void No_written_character_of_Khmer_is_parted()
    {
        var excerpt = Excerpt.Of(Khmer, SearchWords.Of("ពិភាក្ស")!)!;

        excerpt.Pieces.Single(piece => piece.IsFind).Text.ShouldBe("ពិភាក្សា");
        string.Concat(excerpt.Pieces.Select(piece => piece.Text)).ShouldBe(Khmer);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_text_its_excerpt_is_a_part_of_it_and_cuts_no_written_character(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var text = Scribble(random, random.Next(1, 300));
            var typed = Scribble(random, random.Next(1, 4));
            if (SearchWords.Of(typed) is not { } words || Excerpt.Of(text, words) is not { } excerpt)
            {
                continue;
            }

            var shown = string.Concat(excerpt.Pieces.Select(piece => piece.Text));
            var at = text.IndexOf(shown, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"{typed} in {text}");
            (excerpt.BeginsEarlier || text.StartsWith(shown, StringComparison.Ordinal)).ShouldBeTrue();
            (excerpt.GoesOn || text.EndsWith(shown, StringComparison.Ordinal)).ShouldBeTrue();
            excerpt.Pieces.ShouldContain(piece => piece.IsFind);
            excerpt.Pieces.Any(piece => char.IsLowSurrogate(piece.Text[0]) || char.IsHighSurrogate(piece.Text[^1])).ShouldBeFalse();
        }
    }

    private static string Scribble(Random random, int parts)
    {
        string[] alphabet = ["a", "b", "ab", " ", " ", "é", "e\u0301", "ក", "្ស", "ា", "១", "1", "-", "\u200B", "😀", "ﬁ", "\n", "\"", "Ŷ"];
        return string.Concat(Enumerable.Range(0, parts).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }
}
