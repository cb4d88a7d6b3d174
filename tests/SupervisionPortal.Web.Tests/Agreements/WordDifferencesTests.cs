using SupervisionPortal.Web.Features.Agreements;

namespace SupervisionPortal.Web.Tests.Agreements;

public sealed class WordDifferencesTests
{
    [Theory]
    [InlineData("We meet on Tuesdays.", "We meet on Mondays.", "We meet on |-Tuesdays|+Mondays|.")]
    [InlineData("", "New words", "+New words")]
    [InlineData("Old words", "", "-Old words")]
    [InlineData("Same", "Same", "Same")]
    [InlineData("one two three four", "one five six four", "one |-two three|+five six| four")]
    [InlineData("a\nb", "a\nc", "a\n|-b|+c")]
    [InlineData("ជួបថ្ងៃចន្ទ", "ជួបថ្ងៃពុធ", "ជួបថ្ងៃ|-ចន្ទ|+ពុធ")]
    public void Words_are_kept_removed_or_added(string before, string after, string expected) =>
        string.Join('|', WordDifferences.Between(before, after).Select(run => run.Kind switch
        {
            WordRunKind.Removed => "-" + run.Text,
            WordRunKind.Added => "+" + run.Text,
            _ => run.Text,
        })).ShouldBe(expected);

    [Fact]
    public void Both_texts_can_be_read_out_of_a_comparison_whole()
    {
        var random = new Random(7);
        string[] words = ["we", "meet", "ម៉ោង", "៩", ", ", ". ", "\n", " ", "Tuesday", "it’s", "2"];
        for (var round = 0; round < 200; round++)
        {
            var before = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => words[random.Next(words.Length)]));
            var after = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => words[random.Next(words.Length)]));

            var runs = WordDifferences.Between(before, after);

            string.Concat(runs.Where(run => run.Kind != WordRunKind.Added).Select(run => run.Text)).ShouldBe(before);
            string.Concat(runs.Where(run => run.Kind != WordRunKind.Removed).Select(run => run.Text)).ShouldBe(after);
        }
    }
}
