using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>One case of a record, which opens to its fields.</summary>
[HtmlTargetElement("case-block")]
public sealed class CaseBlockTagHelper : TagHelper
{
    /// <summary>The case's number.</summary>
    public required string Number { get; set; }

    public required string Heading { get; set; }

    public Fill Fill { get; set; }

    /// <summary>How far it is, in words: "1 field left".</summary>
    public required string Progress { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "case-block");
        if (Open)
            output.Attributes.SetAttribute("open", "open");
        output.Content.AppendHtml("<summary class=\"case-block__summary\"><span class=\"case-block__number\">").Append(Number)
            .AppendHtml("</span> <span class=\"case-block__heading\">").Append(Heading)
            .AppendHtml("</span> <span class=\"case-block__progress\">").AppendHtml(FillMark.Svg(Fill)).Append(Progress)
            .AppendHtml("</span></summary><div class=\"case-block__body\">").AppendHtml(children).AppendHtml("</div>");
    }
}
