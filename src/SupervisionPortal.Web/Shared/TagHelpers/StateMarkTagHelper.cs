using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using System.Text.Encodings.Web;

namespace SupervisionPortal.Web.Shared.TagHelpers;

/// <summary>A mark alone. With <c>labelled</c> its word is there for screen readers; without, a word must stand beside it.</summary>
[HtmlTargetElement("state-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateMarkTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public ShownState State { get; set; }

    /// <summary>A mark that stands for no state, or in place of the state's.</summary>
    public Mark Mark { get; set; }

    /// <summary>The colours, where they are not the state's. Without either the mark has the colour of the text.</summary>
    public StateSet Set { get; set; }

    public bool Labelled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hasState = context.AllAttributes.ContainsName("state");
        if (!hasState && !context.AllAttributes.ContainsName("mark"))
            throw new InvalidOperationException("A state-mark needs a state or a mark.");
        var mark = context.AllAttributes.ContainsName("mark") ? Mark : State.Mark();
        StateSet? set = context.AllAttributes.ContainsName("set") ? Set : hasState ? State.Set() : null;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mark", HtmlEncoder.Default);
        if (set is not null)
            output.AddClass(Marks.ClassOf("mark--", set.Value), HtmlEncoder.Default);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Marks.Use(mark));
        if (Labelled && hasState)
            output.PostElement.AppendHtml("<span class=\"govuk-visually-hidden\">").Append(texts[State.TextKey()]).AppendHtml("</span>");
    }
}
