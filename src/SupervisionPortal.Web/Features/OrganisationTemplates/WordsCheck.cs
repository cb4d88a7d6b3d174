using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>What stands against words typed in several languages, beside the field of the language.</summary>
/// <param name="add">Takes the field's name and the sentence.</param>
internal sealed class WordsCheck(IStringLocalizer<TemplateTexts> texts, Action<string, string> add)
{
    /// <param name="field">The name of the field but for the language: "Title".</param>
    /// <param name="most">In characters.</param>
    /// <param name="required">The English is; in any case it is where another language has words.</param>
    public void Check(string field, IReadOnlyDictionary<string, string?> typed, int most, bool required = false)
    {
        if (string.IsNullOrWhiteSpace(typed.GetValueOrDefault(LocalisedText.English)) && (required || typed.Values.Any(text => !string.IsNullOrWhiteSpace(text))))
        {
            add($"{field}[{LocalisedText.English}]", texts["English.Missing"]);
        }

        foreach (var (language, text) in typed)
        {
            if (text is not null && text.Trim().Length > most)
            {
                add($"{field}[{language}]", texts["TooLong", most, text.Trim().Length]);
            }
        }
    }
}
