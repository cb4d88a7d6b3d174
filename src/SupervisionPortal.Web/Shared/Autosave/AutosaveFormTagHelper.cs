using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Autosave;

/// <summary>
/// A form that saves itself: <c>&lt;form method="post" asp-action="…" autosave="Model.Autosave"&gt;</c>. It posts its revision as
/// <c>Revision</c>, with and without script.
/// </summary>
[HtmlTargetElement("form", Attributes = "autosave")]
public sealed class AutosaveFormTagHelper(IStringLocalizer<SharedTexts> texts, PageFrame frame, IHtmlHelper html) : TagHelper
{
    public const string RevisionName = "Revision";

    public required AutosaveForm Autosave { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var revision = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        revision.MergeAttribute("type", "hidden");
        revision.MergeAttribute("name", RevisionName);
        // After a refused POST the browser's text still stands on the revision it came from.
        revision.MergeAttribute("value", ViewContext.ModelState.TryGetValue(RevisionName, out var posted) ? posted.AttemptedValue : Autosave.Revision);
        output.PreContent.AppendHtml(revision);
        // A browser that fills in an earlier page's text would have it saved as if it were typed.
        output.Attributes.SetAttribute("autocomplete", "off");
        if (frame.AccountKey is null)
            return;
        output.Attributes.SetAttribute("data-autosave", Autosave.Url);
        output.Attributes.SetAttribute("data-autosave-account", frame.AccountKey);
        output.Attributes.SetAttribute("data-autosave-record", Autosave.RecordKey);
        output.Attributes.SetAttribute("data-autosave-revision-name", RevisionName);
        output.Attributes.SetAttribute("data-autosave-keys", frame.DeviceKeysUrl);
        output.Attributes.SetAttribute("data-autosave-sign-in-address", frame.SignInHereUrl);
        output.Attributes.SetAttribute("data-autosave-sign-in-again", frame.SignInUrl);
        output.Attributes.SetAttribute("data-autosave-sign-out", frame.SignOutUrl);
        if (!ViewContext.ModelState.IsValid)
            output.Attributes.SetAttribute("data-autosave-unsaved", "");
        foreach (var name in new[] { "Kept", "NotKept", "SignIn", "OtherAccount", "Conflict", "Settled", "Held", "Refused", "UnsavedSignOut", "OfflineSignOut", "SignInFailed", "Back" })
            output.Attributes.SetAttribute($"data-text-{Marks.Kebab(name)}", texts[$"Autosave.{name}"].Value);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.PostContent.AppendHtml(await html.PartialAsync("_AutosaveChoosers"));
    }
}
