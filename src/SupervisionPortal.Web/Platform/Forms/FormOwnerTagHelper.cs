using Microsoft.AspNetCore.Razor.TagHelpers;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>Every posted form says whose page it was made for, so that a text is never sent again under another person's name.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormOwnerTagHelper(PageFrame frame) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (frame.AccountKey is { } key)
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{HeldForm.OwnerField}\" value=\"{key}\">");
        }
    }
}
