using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>Says when the form was saved, or why it is not: <c>&lt;autosave-panel saved-at="Model.Autosave.SavedAt" /&gt;</c>.</summary>
[HtmlTargetElement("autosave-panel", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AutosavePanelTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>UTC; null if it was never saved.</summary>
    public DateTime? SavedAt { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("_AutosavePanel", SavedAt, new ViewDataDictionary<DateTime?>(ViewContext.ViewData, SavedAt)));
    }
}
