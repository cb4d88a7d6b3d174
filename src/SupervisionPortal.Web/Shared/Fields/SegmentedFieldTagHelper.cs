using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>Two to four short answers side by side; their <c>segment-choice</c>s lie inside.</summary>
[HtmlTargetElement("segmented-field")]
public sealed class SegmentedFieldTagHelper(IStringLocalizer<SharedTexts> texts) : ChoicesTagHelper(texts, "segments");
