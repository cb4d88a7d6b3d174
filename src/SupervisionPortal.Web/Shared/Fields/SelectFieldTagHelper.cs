using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>One of a list: <c>&lt;select-field asp-for="Who" label="…" items="Model.People" /&gt;</c>.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of a first, empty choice; null for none.</summary>
    public string? Empty { get; set; }

    protected override TagBuilder Control(TagHelperContent children)
    {
        var select = Named("select", "govuk-select");
        if (Error is not null)
            select.AddCssClass("govuk-select--error");
        if (Empty is not null)
            select.InnerHtml.AppendHtml(Option("", Empty, chosen: false));
        foreach (var item in Items)
            select.InnerHtml.AppendHtml(Option(item.Value ?? item.Text, item.Text, string.Equals(item.Value ?? item.Text, Value, StringComparison.OrdinalIgnoreCase) || (string.IsNullOrEmpty(Value) && item.Selected)));
        return select;
    }

    private static TagBuilder Option(string value, string text, bool chosen)
    {
        var option = Tag("option", text);
        option.MergeAttribute("value", value);
        if (chosen)
            option.MergeAttribute("selected", "selected");
        return option;
    }
}
