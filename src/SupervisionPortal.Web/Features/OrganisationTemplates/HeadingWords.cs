using System.Security.Cryptography;
using System.Text;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>Turns what was typed into a heading, and a heading into what is shown in its form.</summary>
public static class HeadingWords
{
    public const int BlankQuestions = 2;

    /// <param name="id">Blank for a new heading.</param>
    /// <param name="template">Of its kind it knows what a heading has.</param>
    /// <param name="languages">Those of the policy; what was typed in others is not taken.</param>
    public static TemplateHeading Read(HeadingForm form, string id, Template template, IReadOnlyList<string> languages)
    {
        var isRecord = template.Kind == TemplateKind.Record;
        var isCase = template.Kind == TemplateKind.Case;
        var isWritten = isRecord || isCase;
        return new TemplateHeading
        {
            Id = id,
            Title = Words(form.Title, languages)!,
            Hint = Words(form.Hint, languages),
            Text = isWritten ? null : Words(form.Text, languages),
            Function = isRecord ? form.Function : null,
            Required = isWritten && form.Required,
            ReadBy = isWritten ? form.ReadBy : HeadingReaders.All,
            FilledBy = isRecord ? form.FilledBy : HeadingWriter.Supervisor,
            ChildsView = isCase && form.ChildsView,
            Why = isCase && form.Why,
            AboutWorker = isCase && form.AboutWorker,
            PlanReview = isCase && form.PlanReview,
            Asks = isCase ? form.Asks : null,
            Questions = !isRecord ? [] :
            [
                .. form.Questions.Where(question => !question.IsBlank).Select(question => new TemplateQuestion(
                    template.Heading(id)?.Questions.Any(known => known.Id == question.Id) == true ? question.Id! : "",
                    Words(question.Label, languages)!,
                    Words(question.Hint, languages),
                    question.ChildsView,
                    question.Asks)),
            ],
        };
    }

    public static HeadingForm Form(TemplateHeading heading, Template template) => new()
    {
        Seen = Mark(heading, template),
        Title = ByLanguage(heading.Title),
        Hint = ByLanguage(heading.Hint),
        Text = ByLanguage(heading.Text),
        Function = heading.Function,
        Required = heading.Required,
        ReadBy = heading.ReadBy,
        FilledBy = heading.FilledBy,
        ChildsView = heading.ChildsView,
        Why = heading.Why,
        AboutWorker = heading.AboutWorker,
        PlanReview = heading.PlanReview,
        Asks = heading.Asks,
        Questions = template.Kind != TemplateKind.Record ? [] :
        [
            .. heading.Questions.Select(question => new QuestionForm
            {
                Id = question.Id,
                Label = ByLanguage(question.Label),
                Hint = ByLanguage(question.Hint),
                ChildsView = question.ChildsView,
                Asks = question.Asks,
            }),
            .. Enumerable.Range(0, BlankQuestions).Select(_ => new QuestionForm()),
        ],
    };

    /// <summary>Another heading, another mark.</summary>
    public static string Mark(TemplateHeading heading, Template template) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(template.Json(heading))))[..32];

    /// <summary>Whether the template has a heading that says the same already: a new one that was posted twice.</summary>
    public static bool Has(Template template, TemplateHeading heading)
    {
        string Nameless(TemplateHeading of) => template.Json(of with { Id = "", Questions = [.. of.Questions.Select(question => question with { Id = "" })] });
        var said = Nameless(heading);
        return template.Headings.Any(other => Nameless(other) == said);
    }

    /// <summary>Null without English words: the others stand beside them.</summary>
    public static LocalisedText? Words(IReadOnlyDictionary<string, string?> typed, IReadOnlyList<string> languages)
    {
        var words = languages
            .Select(language => (language, Text: typed.GetValueOrDefault(language)?.ReplaceLineEndings("\n").Trim()))
            .Where(word => !string.IsNullOrEmpty(word.Text))
            .ToDictionary(word => word.language, word => word.Text!);
        return words.ContainsKey(LocalisedText.English) ? new LocalisedText(words) : null;
    }

    /// <summary>A place for each language in each of them: a field is shown where nothing was written yet.</summary>
    public static void Complete(IEnumerable<Dictionary<string, string?>> fields, IReadOnlyList<string> languages)
    {
        foreach (var field in fields)
        {
            foreach (var language in languages)
            {
                field.TryAdd(language, null);
            }
        }
    }

    public static Dictionary<string, string?> ByLanguage(LocalisedText? words) =>
        words?.Languages.ToDictionary(language => language, string? (language) => words.In(language)) ?? [];
}
