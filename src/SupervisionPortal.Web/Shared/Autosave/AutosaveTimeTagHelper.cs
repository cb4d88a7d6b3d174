using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>When the form was saved, again, for the top of a phone's page: <c>&lt;autosave-time saved-at="…" /&gt;</c>.</summary>
[HtmlTargetElement("autosave-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AutosaveTimeTagHelper(IStringLocalizer<SharedTexts> texts, PortalDates dates) : TagHelper
{
    /// <summary>UTC; null if it was never saved.</summary>
    public DateTime? SavedAt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-autosave-time", "");
        output.Content.SetContent(SavedAt is { } savedAt ? texts["Autosave.SavedAt", dates.Time(savedAt)] : texts["Autosave.NothingYet"]);
    }
}
