using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>GOV.UK pagination over the <c>page</c> of the current address: <c>&lt;page-links current="3" last="9" /&gt;</c>. Nothing if there is one page.</summary>
[HtmlTargetElement("page-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageLinksTagHelper(IStringLocalizer<SharedTexts> texts, PortalDates dates) : TagHelper
{
    private const string Previous = "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>";
    private const string Next = "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z\"></path></svg>";

    /// <summary>From 1.</summary>
    public required int Current { get; set; }

    public required int Last { get; set; }

    /// <summary>The query parameter, where a page holds more than one list.</summary>
    public string Parameter { get; set; } = "page";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", texts["Pages.Label"]);
        if (Current > 1)
            output.Content.AppendHtml(Step("prev", Current - 1, Previous, texts["Pages.Previous"]));
        output.Content.AppendHtml("<ul class=\"govuk-pagination__list\">");
        var before = 0;
        foreach (var page in Shown())
        {
            if (page > before + 1)
                output.Content.AppendHtml("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");
            output.Content.AppendHtml(Item(page));
            before = page;
        }
        output.Content.AppendHtml("</ul>");
        if (Current < Last)
            output.Content.AppendHtml(Step("next", Current + 1, Next, texts["Pages.Next"]));
    }

    private IEnumerable<int> Shown() => new[] { 1, Current - 1, Current, Current + 1, Last }.Where(page => page >= 1 && page <= Last).Distinct().Order();

    private TagBuilder Item(int page)
    {
        var item = new TagBuilder("li");
        item.AddCssClass("govuk-pagination__item");
        var link = Link(page);
        link.MergeAttribute("aria-label", texts["Pages.Page", dates.Number(page)]);
        if (page == Current)
        {
            item.AddCssClass("govuk-pagination__item--current");
            link.MergeAttribute("aria-current", "page");
        }
        link.InnerHtml.Append(dates.Number(page));
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private TagBuilder Step(string rel, int page, string icon, string words)
    {
        var step = new TagBuilder("div");
        step.AddCssClass($"govuk-pagination__{rel}");
        var link = Link(page);
        link.MergeAttribute("rel", rel);
        var title = new TagBuilder("span");
        title.AddCssClass("govuk-pagination__link-title");
        title.InnerHtml.Append(words);
        if (rel == "prev")
            link.InnerHtml.AppendHtml(icon).AppendHtml(title);
        else
            link.InnerHtml.AppendHtml(title).AppendHtml(icon);
        step.InnerHtml.AppendHtml(link);
        return step;
    }

    private TagBuilder Link(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(part => part.Key != Parameter).SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value ?? "")));
        if (page > 1)
            query.Add(Parameter, page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var link = new TagBuilder("a");
        link.AddCssClass("govuk-link govuk-pagination__link");
        link.MergeAttribute("href", request.PathBase + request.Path + query.ToQueryString());
        return link;
    }
}
