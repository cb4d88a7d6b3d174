using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Headings;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>The headings of a record in the writing, in the order of the page.</summary>
public static class DraftHeadings
{
    public const string Last = "last";

    public const string Cases = "cases";

    public const string Actions = "actions";

    public static string Of(SectionFields part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return $"heading-{part.Section.Id}";
    }

    public static IReadOnlyList<HeadingLink> Of(DraftPage page, IStringLocalizer<RecordTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(texts);
        var headings = new List<HeadingLink>();
        if (page.LastActions.Count > 0)
        {
            headings.Add(new HeadingLink(Last, Named(page.LastActionsTitle, texts["Last.Heading"]), HeadingLink.FillOf(page.LastActions.Count(action => action.Outcome is not null), page.LastActions.Count)));
        }

        if (page.Cases.Count > 0)
        {
            headings.Add(new HeadingLink(Cases, page.CasesTitle, FillOf([.. page.Cases.SelectMany(entry => entry.Prompts)])));
        }

        headings.AddRange(page.Sections.Select(part => new HeadingLink(Of(part), part.Section.Title, part.NothingToRaise ? Fill.Filled : FillOf(part.Prompts))));
        headings.Add(new HeadingLink(Actions, Named(page.ActionsTitle, texts["Actions.Heading"]), page.Actions.Any(action => !string.IsNullOrWhiteSpace(action.What)) ? Fill.Filled : Fill.Empty, Any: true));
        return headings;
    }

    private static Fill FillOf(IReadOnlyList<PromptField> prompts) => HeadingLink.FillOf(prompts.Count(prompt => !string.IsNullOrWhiteSpace(prompt.Text)), prompts.Count);

    private static LocalisedText Named(LocalisedText? words, string text) => words ?? HeadingLink.Named(text);
}
