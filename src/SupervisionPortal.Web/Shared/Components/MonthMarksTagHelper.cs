using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A row of marks, each over its month: <c>&lt;month-marks marks="person.Marks" /&gt;</c>.</summary>
[HtmlTargetElement("month-marks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MonthMarksTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public required IReadOnlyList<MonthMark> Marks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mark-row");
        foreach (var mark in Marks)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Shared.Marks.Svg(mark.State.Mark(), mark.State.Set())).Append(mark.Label)
                .AppendHtml("<span class=\"govuk-visually-hidden\"> ").Append(texts[mark.State.TextKey()]).AppendHtml("</span></li>");
        }
    }
}
