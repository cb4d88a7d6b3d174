using System.Text.RegularExpressions;
using Shouldly;

namespace SupervisionPortal.Web.Tests.Architecture;

/// <summary>Every word a person reads comes from a resource file, so that it can be read in their language.</summary>
public sealed partial class ViewWordsTests
{
    [Fact]
    public void No_view_holds_words_of_its_own()
    {
        var found = Sources.Of("*.cshtml").SelectMany(file => Words.In(File.ReadAllText(file)).Select(word => $"{Sources.Name(file)}: {word}"));

        found.ShouldBeEmpty();
    }

    [Fact]
    public void No_script_holds_words_of_its_own()
    {
        var found = Sources.Of("*.js").SelectMany(file => Sentence().Matches(WithoutComments(File.ReadAllText(file))).Select(match => $"{Sources.Name(file)}: {match.Value}"));

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p>Hello there</p>", "Hello there")]
    [InlineData("<p>@T[\"Greeting\"] and welcome</p>", "and welcome")]
    [InlineData("<img alt=\"A tick\">", "A tick")]
    [InlineData("<input placeholder=\"Type here\">", "Type here")]
    [InlineData("<nav aria-label=\"Main\"></nav>", "Main")]
    [InlineData("<text-field asp-for=\"Title\" label=\"Title\" />", "Title")]
    [InlineData("<page-header title=\"@T[\"x\"]\" under=\"Social worker\" />", "Social worker")]
    [InlineData("<button value=\"Send\">@S[\"Send\"]</button>", "Send")]
    [InlineData("@if (late)\n{\n  <p>Late</p>\n}", "Late")]
    [InlineData("@foreach (var x in xs) { <text>Then</text> }", "Then")]
    public void Words_are_found_wherever_they_hide(string view, string word) => Words.In(view).ShouldContain(word);

    [Theory]
    [InlineData("@{ var title = \"not shown\"; }\n<p>@S[\"Frame.Title\", title]</p>")]
    [InlineData("@* a comment of words *@ <!-- and another -->")]
    [InlineData("<a href=\"/records\" class=\"link\">@Model.Name</a>: @Dates.Day(Model.On)")]
    [InlineData("@if (Model.Count > 1 && Model.Name is { Length: > 0 })\n{\n  <p>@(a ? S[\"A\"] : S[\"B\"])</p>\n}\nelse if (x < 3)\n{\n  <br>\n}")]
    [InlineData("@inject IStringLocalizer<SharedTexts> T\n@using System.Linq\n@model IReadOnlyList<string>\n<p>1 – 2 · %</p>")]
    [InlineData("@foreach (var line in Model.Lines)\n{\n  var late = line.IsLate;\n  <todo-line line=\"line\" />\n}")]
    [InlineData("@switch (x) { case 1: <br> break; default: <hr> break; }")]
    public void Code_and_markup_are_no_words(string view) => Words.In(view).ShouldBeEmpty();

    private static string WithoutComments(string script) => Comment().Replace(script, "");

    [GeneratedRegex(@"/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // A quoted capital followed by another word reads like a sentence.
    [GeneratedRegex(@"(['""`])[A-Z][a-z]*[ ,][^'""`]*\1")]
    private static partial Regex Sentence();
}
