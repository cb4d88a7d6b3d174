using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Shared.TagHelpers;

/// <summary>The rating of a case as its word on its colour: <c>&lt;rating-tag rating="Red" /&gt;</c>. Where the colour is not seen, the word says it.</summary>
[HtmlTargetElement("rating-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatingTagTagHelper(IStringLocalizer<TermTexts> terms) : TagHelper
{
    public required CaseRating Rating { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("state-tag", HtmlEncoder.Default);
        output.AddClass("state-tag--word", HtmlEncoder.Default);
        output.AddClass(Marks.ClassOf("state-tag--", Rating switch { CaseRating.Red => StateSet.Late, CaseRating.Amber => StateSet.Due, _ => StateSet.Ok }), HtmlEncoder.Default);
        output.Content.Append(terms.Of(Rating));
    }
}
