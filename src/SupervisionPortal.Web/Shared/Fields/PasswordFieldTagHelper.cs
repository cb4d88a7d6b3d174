using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>A password, which is never sent back, with GOV.UK's button that shows it.</summary>
[HtmlTargetElement("password-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    /// <summary><c>current-password</c> or <c>new-password</c>, for password stores.</summary>
    public string Autocomplete { get; set; } = "current-password";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await base.ProcessAsync(context, output);
        output.Attributes.Add("data-module", "govuk-password-input");
        output.Attributes.Add("data-i18n.show-password", Texts["Field.Password.Show"].Value);
        output.Attributes.Add("data-i18n.hide-password", Texts["Field.Password.Hide"].Value);
        output.Attributes.Add("data-i18n.show-password-aria-label", Texts["Field.Password.ShowLabel"].Value);
        output.Attributes.Add("data-i18n.hide-password-aria-label", Texts["Field.Password.HideLabel"].Value);
        output.Attributes.Add("data-i18n.password-shown-announcement", Texts["Field.Password.Shown"].Value);
        output.Attributes.Add("data-i18n.password-hidden-announcement", Texts["Field.Password.Hidden"].Value);
    }

    protected override TagBuilder Control(TagHelperContent children)
    {
        var input = Named("input", "govuk-input govuk-password-input__input govuk-js-password-input-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (Error is not null)
            input.AddCssClass("govuk-input--error");
        input.MergeAttribute("type", "password");
        input.MergeAttribute("spellcheck", "false");
        input.MergeAttribute("autocapitalize", "none");
        input.MergeAttribute("autocomplete", Autocomplete);
        return input;
    }

    protected override void Write(TagHelperContent content, TagBuilder control, TagHelperContent children)
    {
        content.AppendHtml(LabelTag("label", "govuk-label"));
        WriteHintAndError(content);
        var show = Tag("button", Texts["Field.Password.Show"], "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle");
        show.MergeAttribute("type", "button");
        show.MergeAttribute("aria-controls", Id);
        show.MergeAttribute("aria-label", Texts["Field.Password.ShowLabel"]);
        show.MergeAttribute("hidden", "hidden");
        var wrapper = Tag("div", null, "govuk-input__wrapper govuk-password-input__wrapper");
        wrapper.InnerHtml.AppendHtml(control).AppendHtml(show);
        content.AppendHtml(wrapper);
    }
}
