using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared;

/// <summary>A policy's words in the language of the page, and in English beneath where the page is not English.</summary>
public static class Bilingual
{
    public static IHtmlContent Html(LocalisedText words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var language = PortalLanguage.Current.Code;
        var html = new HtmlContentBuilder();
        if (language == LocalisedText.English)
            return html.Append(words.In(language));
        if (!words.IsIn(language))
            return html.AppendHtml(Span(words.In(LocalisedText.English), LocalisedText.English, null));
        return html.Append(words.In(language)).AppendHtml(Span(words.In(LocalisedText.English), LocalisedText.English, "beneath"));
    }

    private static TagBuilder Span(string text, string language, string? cssClass)
    {
        var span = new TagBuilder("span");
        span.MergeAttribute("lang", language);
        if (cssClass is not null)
            span.AddCssClass(cssClass);
        span.InnerHtml.Append(text);
        return span;
    }
}
