using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>Radios one below the other; their <c>radio-choice</c>s lie inside.</summary>
[HtmlTargetElement("radios-field")]
public sealed class RadiosFieldTagHelper(IStringLocalizer<SharedTexts> texts) : ChoicesTagHelper(texts, "govuk-radios");
