using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>
/// The empty row that script adds to <c>&lt;ol data-rows="Actions"&gt;</c>, from the partial that shows each row:
/// <c>&lt;row-template asp-for="Actions" partial="_ActionRow" row="new ActionRow()" /&gt;</c>. The button that posts for one more
/// row carries <c>data-add-row="Actions"</c>.
/// </summary>
[HtmlTargetElement("row-template", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RowTemplateTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>The list; its rows are bound by index.</summary>
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public required string Partial { get; set; }

    /// <summary>The model of an empty row.</summary>
    public required object Row { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var view = new ViewDataDictionary(ViewContext.ViewData) { Model = null };
        view.TemplateInfo.HtmlFieldPrefix = $"{name}[__index__]";
        output.TagName = "template";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-row-template", name);
        output.Content.SetHtmlContent(await html.PartialAsync(Partial, Row, view));
    }
}
