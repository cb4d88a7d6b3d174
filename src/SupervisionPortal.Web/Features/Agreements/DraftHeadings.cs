using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Headings;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The headings of an agreement in the writing, in the order of the page.</summary>
public static class DraftHeadings
{
    public const string Terms = "terms";

    public static string Of(string section) => $"heading-{section}";

    public static IReadOnlyList<HeadingLink> Of(DraftPage page, IStringLocalizer<AgreementTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(texts);
        var terms = page.Content.Terms;
        return
        [
            new HeadingLink(
                Terms,
                HeadingLink.Named(texts["Terms"]),
                new[] { terms.Every, page.Minutes, terms.Venue }.Any(term => !string.IsNullOrEmpty(term)) ? Fill.Filled : Fill.Empty,
                Any: true),
            .. page.Content.Sections.Select(part => new HeadingLink(Of(part.Id), part.Heading(), string.IsNullOrWhiteSpace(part.Text) ? Fill.Empty : Fill.Filled)),
        ];
    }
}
