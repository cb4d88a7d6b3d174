using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>One hint: <c>&lt;hint-item fill="Half"&gt;&lt;strong&gt;Cases: 2 of 3.&lt;/strong&gt; …&lt;/hint-item&gt;</c>; with <c>state</c> its mark is the state's.</summary>
[HtmlTargetElement("hint-item")]
public sealed class HintItemTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public Fill Fill { get; set; }

    public ShownState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isState = context.AllAttributes.ContainsName("state");
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "hint-list__item");
        output.PreContent.AppendHtml(isState ? Marks.Svg(State.Mark(), State.Set()) : FillMark.Svg(Fill));
        output.PreContent.AppendHtml("<span class=\"govuk-visually-hidden\">").Append(isState ? texts[State.TextKey()] : texts[$"Fill.{Fill}"]).AppendHtml(" </span><div>");
        output.PostContent.AppendHtml("</div>");
    }
}
