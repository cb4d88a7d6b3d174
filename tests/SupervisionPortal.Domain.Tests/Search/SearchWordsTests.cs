using Shouldly;
using SupervisionPortal.Domain.Search;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("hearing", "Three Hearings in one month", true)]
    [InlineData("HEAR month", "Three hearings in one month", true)]
    [InlineData("hear year", "Three hearings in one month", false)]
    [InlineData("art", "A fresh start", false)]
    [InlineData("art", "Art, and a fresh start", true)]
    [InlineData("2291", "C-2291", true)]
    [InlineData("c-2291", "C-2291", true)]
    [InlineData("tŷ", "Mae'r TY yma", true)]
    [InlineData("ty sian", "Siân a'r tŷ", true)]
    [InlineData("o'neill", "O'Neill", true)]
    [InlineData("\"one month\"", "Three in one  \n month", true)]
    [InlineData("\"month one\"", "Three in one month", false)]
    [InlineData("“one month”", "Three in one month", true)]
    [InlineData("\"one month", "one day, another month", true)]
    [InlineData("ការងារ", "យើងបានពិភាក្សាអំពីការងារ", true)]
    [InlineData("ពិភាក្សា", "យើងបានពិភាក្សាអំពីការងារ", true)]
    [InlineData("សិក្សា", "យើងបានពិភាក្សាអំពីការងារ", false)]
    [InlineData("ការងារ", "ការ\u200Bងារ", true)]
    [InlineData("១២", "Room 12", true)]
    [InlineData("12", "បន្ទប់ ១២", true)]
    public void A_word_is_found_where_one_begins_and_in_Khmer_anywhere(string typed, string text, bool isThere) =>
        SearchWords.Of(typed)!.AreIn(FoldedText.Of(text)).ShouldBe(isThere);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("\"\" - %")]
    [InlineData("\u200B")]
    public void Without_a_letter_or_digit_there_is_nothing_to_look_for(string? typed) => SearchWords.Of(typed).ShouldBeNull();

    [Fact]
    public void More_words_than_eight_narrow_nothing_down() => SearchWords.Of("a b c d e f g h i j")!.Count.ShouldBe(SearchWords.MostWords);

    [Fact]
    public void A_name_beside_the_text_may_say_which_is_meant_but_is_not_enough()
    {
        var text = FoldedText.Of("Three hearings");
        var name = FoldedText.Of("Callum Reid");

        SearchWords.Of("callum hearings")!.AreIn([text], [name]).ShouldBeTrue();
        SearchWords.Of("callum")!.AreIn([text], [name]).ShouldBeFalse();
        SearchWords.Of("tom hearings")!.AreIn([text], [name]).ShouldBeFalse();
    }
}
