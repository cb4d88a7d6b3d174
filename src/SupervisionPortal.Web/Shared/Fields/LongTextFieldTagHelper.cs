using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>Several lines of text. Past three quarters of the greatest length a count appears; typing on is never cut off.</summary>
[HtmlTargetElement("long-text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LongTextFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    private const int CountFromPercent = 75;

    public int Rows { get; set; } = 2;

    /// <summary>In characters; if not given, the property's MaxLength or StringLength, if it has one.</summary>
    public int? MaxLength { get; set; }

    private int? Limit => MaxLength
        ?? For.Metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length
        ?? For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await base.ProcessAsync(context, output);
        if (Limit is not { } limit)
            return;
        output.Attributes.Add("data-module", "govuk-character-count");
        output.Attributes.Add("data-maxlength", limit.ToString(CultureInfo.InvariantCulture));
        output.Attributes.Add("data-threshold", CountFromPercent.ToString(CultureInfo.InvariantCulture));
        output.Attributes.Add("data-i18n.characters-at-limit", Texts["Field.Count.AtLimit"].Value);
        foreach (var form in PluralForms())
        {
            output.Attributes.Add($"data-i18n.characters-under-limit.{form}", Counted("Field.Count.Left", form));
            output.Attributes.Add($"data-i18n.characters-over-limit.{form}", Counted("Field.Count.Over", form));
        }
    }

    protected override TagBuilder Control(TagHelperContent children)
    {
        var area = Named("textarea", "govuk-textarea");
        if (Error is not null)
            area.AddCssClass("govuk-textarea--error");
        if (Nudge is { Length: > 0 })
            area.AddCssClass("govuk-textarea--nudged");
        if (Limit is not null)
            area.AddCssClass("govuk-js-character-count");
        area.MergeAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
        // A browser drops the first line break inside a textarea.
        area.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        return area;
    }

    protected override void Write(TagHelperContent content, TagBuilder control, TagHelperContent children)
    {
        base.Write(content, control, children);
        if (Limit is { } limit)
            content.AppendHtml(Tag("div", Texts.Counted("Field.Count.Most", limit), "govuk-hint govuk-character-count__message", $"{Id}-info"));
    }

    protected override IEnumerable<string> DescribedBy() => Limit is null ? base.DescribedBy() : base.DescribedBy().Append($"{Id}-info");

    private static IEnumerable<string> PluralForms() => PortalLanguage.Current.Code switch
    {
        "cy" => ["zero", "one", "two", "few", "many", "other"],
        "km" => ["other"],
        _ => ["one", "other"],
    };

    private string Counted(string key, string form)
    {
        var text = Texts[$"{key}.{form}", "%{count}"];
        return text.ResourceNotFound ? Texts[$"{key}.other", "%{count}"] : text;
    }
}
