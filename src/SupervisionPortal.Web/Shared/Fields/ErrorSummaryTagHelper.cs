using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>What is wrong with the form, each sentence leading to its field; nothing when nothing is.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        List<string> sent = request.HasFormContentType ? [.. request.Form.Keys] : [];
        var errors = ViewContext.ModelState
            .Select(entry => (entry.Key, Sentence: entry.Value?.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0)))
            .Where(error => error.Sentence is not null)
            .OrderBy(error => error.Key.Length == 0 ? -1 : sent.IndexOf(error.Key) is >= 0 and var place ? place : sent.Count)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").Append(texts["Errors.Heading"])
            .AppendHtml("</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (key, sentence) in errors)
        {
            output.Content.AppendHtml("<li>");
            if (key.Length == 0)
            {
                output.Content.Append(sentence);
            }
            else
            {
                var link = new TagBuilder("a");
                link.MergeAttribute("href", "#" + TagBuilder.CreateSanitizedId(key, "_"));
                link.InnerHtml.Append(sentence!);
                output.Content.AppendHtml(link);
            }
            output.Content.AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul></div></div>");
    }
}
