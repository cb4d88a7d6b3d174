using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>A strip of facts between two hairlines: <c>&lt;facts&gt;&lt;fact label="Held"&gt;10am&lt;/fact&gt;&lt;/facts&gt;</c>.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    /// <summary>Label above, fact beneath, spread over the width: a person's file.</summary>
    public bool Tall { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", Tall ? "facts facts--tall" : "facts");
    }
}
