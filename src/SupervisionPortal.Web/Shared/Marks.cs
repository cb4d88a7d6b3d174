using Microsoft.AspNetCore.Html;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Shared;

/// <summary>How marks are drawn: by reference to the sprite that every layout begins with.</summary>
internal static partial class Marks
{
    public static HtmlString Use(Mark mark) => new($"<use href=\"#m-{Kebab(mark.ToString())}\"></use>");

    public static HtmlString Svg(Mark mark, StateSet? set = null, string? more = null) => new(
        $"<svg class=\"mark{(set is null ? "" : $" {ClassOf("mark--", set.Value)}")}{(more is null ? "" : $" {more}")}\" aria-hidden=\"true\" focusable=\"false\">{Use(mark)}</svg>");

    public static string ClassOf(string prefix, StateSet set) => prefix + Kebab(set.ToString());

    public static string Kebab(string name) => Capital().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capital();
}
