using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>What the marks of a grid mean.</summary>
[HtmlTargetElement("mark-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkKeyTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public IReadOnlyList<ShownState> States { get; set; } =
        [ShownState.HeldOnTime, ShownState.HeldLate, ShownState.Missed, ShownState.Cancelled, ShownState.Planned];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mark-key");
        foreach (var state in States)
            output.Content.AppendHtml("<li>").AppendHtml(Marks.Svg(state.Mark(), state.Set())).Append(texts[state.TextKey()]).AppendHtml("</li>");
    }
}
