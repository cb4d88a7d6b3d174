using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>One line of text: <c>&lt;text-field asp-for="Title" label="@T["Title"]" width="20" /&gt;</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public class TextFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters; null fills the column.</summary>
    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    protected override TagBuilder Control(TagHelperContent children)
    {
        var input = Named("input", "govuk-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (Width is not null)
            input.AddCssClass($"govuk-input--width-{Width}");
        if (Error is not null)
            input.AddCssClass("govuk-input--error");
        input.MergeAttribute("type", Type);
        input.MergeAttribute("value", Value);
        return input;
    }
}
