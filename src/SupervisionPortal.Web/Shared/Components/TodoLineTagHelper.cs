using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A to-do line, inside <c>&lt;ul class="todo-list"&gt;</c>: <c>&lt;todo-line line="line" /&gt;</c>.</summary>
[HtmlTargetElement("todo-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TodoLineTagHelper(IHtmlHelper html) : TagHelper
{
    public required TodoLine Line { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("_TodoLine", Line));
    }
}
