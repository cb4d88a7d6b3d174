using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>
/// A day in one forgiving text field. The property is a string, so that what was typed is kept; read it with
/// <see cref="PortalDates.Parse"/>. A DateOnly is shown as <see cref="PortalDates.InField"/>.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper(IStringLocalizer<SharedTexts> texts, PortalDates dates) : TextFieldTagHelper(texts)
{
    /// <summary>Without a hint of its own the field gives an example; a grid has no room for one.</summary>
    public bool NoExample { get; set; }

    protected override TagBuilder Control(TagHelperContent children)
    {
        Width ??= 20;
        if (Hint is null && !NoExample)
            Hint = Texts["Field.DateExample", dates.DayWithYear(dates.Today.AddDays(3))];
        var input = base.Control(children);
        input.AddCssClass("govuk-input--date");
        input.MergeAttribute("autocomplete", "off");
        input.MergeAttribute("spellcheck", "false");
        return input;
    }

    protected override string? Format(object? value) => value is DateOnly day ? dates.InField(day) : base.Format(value);
}
