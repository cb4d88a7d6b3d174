using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Policies;

/// <summary>Reads and checks the "forms" of a pack.</summary>
internal sealed class FormsReader(IReadOnlyList<string> languages)
{
    public PolicyForms Read(JsonPlace? forms)
    {
        if (forms is not { } place)
        {
            return PolicyForms.None;
        }

        place.Object("record", "case", "preparation", "agreement", "observation", "supervision-observation", "supervisees-view");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new PolicyForms(
            Records(place, ids),
            place.Optional("case") is { } discussion ? Case(discussion) : null,
            place.Optional("preparation") is { } preparation ? Outline(preparation) : null,
            place.Optional("agreement") is { } agreement ? Outline(agreement) : null,
            place.Optional("observation") is { } observation ? Outline(observation) : null,
            place.Optional("supervision-observation") is { } supervision ? Outline(supervision) : null,
            place.Optional("supervisees-view") is { } view ? Outline(view) : null);
    }

    private List<RecordForm> Records(JsonPlace place, HashSet<string> ids)
    {
        var forms = new List<RecordForm>();
        foreach (var item in place.Items("record"))
        {
            var form = Record(item, ids);
            if (forms.Find(earlier => earlier.AppliesTo.Count == 0) is { } everybodys)
            {
                throw item.Refused($"can never be used: '{everybodys.Id}' before it is for everybody.");
            }

            forms.Add(form);
        }

        return forms;
    }

    private RecordForm Record(JsonPlace place, HashSet<string> formIds)
    {
        place.Object("id", "title", "hint", "appliesTo", "lastActionsTitle", "sections", "actionsTitle", "closingStatement", "copyLines");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new RecordForm(
            Id(place, formIds),
            Words(place.Required("title")),
            OptionalWords(place, "hint"),
            [.. place.Items("appliesTo").Select(role => role.Word<PostRole>())],
            OptionalWords(place, "lastActionsTitle"),
            [.. NotEmpty(place.Required("sections")).Select(section => Section(section, ids))],
            OptionalWords(place, "actionsTitle"),
            OptionalWords(place, "closingStatement"),
            [.. place.Items("copyLines").Select(Words)]);
    }

    private FormSection Section(JsonPlace place, HashSet<string> ids)
    {
        place.Object("id", "function", "title", "hint", "required", "readBy", "filledBy", "prompts");
        return new FormSection(
            Id(place, ids),
            place.Optional("function")?.Word<SupervisionFunction>(),
            Words(place.Required("title")),
            OptionalWords(place, "hint"),
            [.. place.Items("prompts").Select(prompt => Prompt(prompt, ids))])
        {
            Required = place.Flag("required"),
            ReadBy = Readers(place),
            FilledBy = place.Optional("filledBy")?.Word<HeadingWriter>() ?? HeadingWriter.Supervisor,
        };
    }

    private FormPrompt Prompt(JsonPlace place, HashSet<string> ids)
    {
        place.Object("id", "label", "hint", "childsView", "asks");
        return new FormPrompt(Id(place, ids), Words(place.Required("label")), OptionalWords(place, "hint"), place.Flag("childsView")) { Asks = Asks(place) };
    }

    private CaseForm Case(JsonPlace place)
    {
        place.Object("id", "title", "hint", "lastActionsTitle", "headings", "actionsTitle");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new CaseForm(
            Id(place, ids),
            Words(place.Required("title")),
            OptionalWords(place, "hint"),
            OptionalWords(place, "lastActionsTitle"),
            [.. NotEmpty(place.Required("headings")).Select(heading => Heading(heading, ids))],
            OptionalWords(place, "actionsTitle"));
    }

    private CaseHeading Heading(JsonPlace place, HashSet<string> ids)
    {
        place.Object("id", "label", "hint", "childsView", "why", "aboutWorker", "planReview", "required", "readBy", "asks");
        return new CaseHeading(
            Id(place, ids),
            Words(place.Required("label")),
            OptionalWords(place, "hint"),
            place.Flag("childsView"),
            place.Flag("why"),
            place.Flag("aboutWorker"),
            place.Flag("planReview"))
        {
            Required = place.Flag("required"),
            ReadBy = Readers(place),
            Asks = Asks(place),
        };
    }

    private static HeadingReaders Readers(JsonPlace place) => place.Optional("readBy")?.Word<HeadingReaders>() ?? HeadingReaders.All;

    private static RecordAspect? Asks(JsonPlace place) => place.Optional("asks")?.Word<RecordAspect>();

    private OutlineForm Outline(JsonPlace place)
    {
        place.Object("title", "hint", "sections", "closingStatement");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new OutlineForm(
            Words(place.Required("title")),
            OptionalWords(place, "hint"),
            [.. NotEmpty(place.Required("sections")).Select(section => OutlineSection(section, ids))],
            OptionalWords(place, "closingStatement"));
    }

    private OutlineSection OutlineSection(JsonPlace place, HashSet<string> ids)
    {
        place.Object("id", "title", "hint", "text");
        return new OutlineSection(Id(place, ids), Words(place.Required("title")), OptionalWords(place, "hint"), OptionalWords(place, "text"));
    }

    private LocalisedText? OptionalWords(JsonPlace place, string key) => place.Optional(key) is { } text ? Words(text) : null;

    private LocalisedText Words(JsonPlace place)
    {
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in place.Entries())
        {
            if (!languages.Contains(language))
            {
                throw text.Refused($"is in a language the pack does not list; it lists {string.Join(", ", languages)}.");
            }

            byLanguage.Add(language, text.Text());
        }

        return byLanguage.ContainsKey(LocalisedText.English)
            ? new LocalisedText(byLanguage)
            : throw place.Refused("has no English (en) text.");
    }

    private static string Id(JsonPlace place, HashSet<string> ids)
    {
        var at = place.Required("id");
        var id = at.Text();
        if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            throw at.Refused("must be lower-case letters, digits and hyphens.");
        }

        return ids.Add(id) ? id : throw at.Refused($"'{id}' is used twice in this form.");
    }

    private static List<JsonPlace> NotEmpty(JsonPlace place)
    {
        var items = place.Items();
        return items.Count > 0 ? items : throw place.Refused("is empty.");
    }
}
