using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

[HtmlTargetElement("fact")]
public sealed class FactTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.PreContent.AppendHtml("<dt>").Append(Label).AppendHtml("</dt><dd>");
        output.PostContent.AppendHtml("</dd>");
    }
}
