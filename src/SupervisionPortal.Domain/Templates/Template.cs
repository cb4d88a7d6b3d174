using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Templates;

/// <summary>
/// The headings under which an organisation writes one kind of text, to be changed. It is a part of the policy: changing it makes the policy's next version,
/// and what was written keeps the version it was written under.
/// </summary>
public sealed record Template
{
    public const int MostHeadings = 60;

    public required TemplateKind Kind { get; init; }

    /// <summary>Of a record or a case: its id in the policy; empty for the others, of which there is one.</summary>
    public required string FormId { get; init; }

    public required LocalisedText Title { get; init; }

    public LocalisedText? Hint { get; init; }

    /// <summary>Of a record: the roles it is for; empty for everybody.</summary>
    public IReadOnlyList<PostRole> AppliesTo { get; init; } = [];

    /// <summary>Of a record or a case: the words above last time's actions; null for the portal's.</summary>
    public LocalisedText? LastActionsTitle { get; init; }

    /// <summary>Of a record or a case: the words above the new actions; null for the portal's.</summary>
    public LocalisedText? ActionsTitle { get; init; }

    public LocalisedText? ClosingStatement { get; init; }

    public IReadOnlyList<LocalisedText> CopyLines { get; init; } = [];

    public required IReadOnlyList<TemplateHeading> Headings { get; init; }

    /// <summary>Its name in addresses: "record-personal", "case".</summary>
    public string Key => Kind == TemplateKind.Record ? $"record-{FormId}" : Words.Of(Kind);

    /// <summary>All templates of a policy, records first; the portal's own where the policy prints none of a kind that cannot be done without.</summary>
    public static IReadOnlyList<Template> All(PolicyForms forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        // The one question of the portal's own sections is the one that stands under any section without questions.
        var records = forms.Record.Count > 0 ? forms.Record : [DefaultHeadings.Record with { Sections = [.. DefaultHeadings.Record.Sections.Select(section => section with { Prompts = [] })] }];
        return
        [
            .. records.Select(Of),
            Of(forms.Case ?? DefaultHeadings.Case),
            .. Outline(TemplateKind.Preparation, forms.Preparation),
            .. Outline(TemplateKind.Agreement, forms.Agreement ?? DefaultAgreement.Form),
            .. Outline(TemplateKind.Observation, forms.Observation ?? DefaultObservation.Form),
            .. Outline(TemplateKind.SupervisionObservation, forms.SupervisionObservation ?? DefaultObservation.OfSupervision),
            .. Outline(TemplateKind.SuperviseesView, forms.SuperviseesView ?? DefaultObservation.View),
        ];
    }

    /// <returns>Null where the policy has none of that key.</returns>
    public static Template? Find(PolicyForms forms, string key) => All(forms).FirstOrDefault(template => template.Key == key);

    /// <summary>As <see cref="Json()"/> gave it.</summary>
    /// <exception cref="PolicyRefused">It is no valid template.</exception>
    public static Template Parse(TemplateKind kind, string json, IReadOnlyList<string> languages)
    {
        var node = JsonNode.Parse(json);
        var forms = new JsonObject { [Part(kind)] = kind == TemplateKind.Record ? new JsonArray(node) : node };
        using var document = JsonPlace.Document(Encoding.UTF8.GetBytes(forms.ToJsonString()), (path, sentence) => new PolicyRefused(path, sentence));
        return All(new FormsReader(languages).Read(JsonPlace.Root(document, (path, sentence) => new PolicyRefused(path, sentence)))).Single(template => template.Kind == kind);
    }

    /// <summary>The template as the policy writes it.</summary>
    public string Json() => Node().ToJsonString(TemplateJson.Options);

    /// <summary>The policy with this template in place of its own of that key, counted up by one.</summary>
    /// <param name="pack">The whole policy as JSON.</param>
    /// <exception cref="PolicyRefused">The outcome would be no valid policy.</exception>
    public string InPlaceOf(string pack)
    {
        var policy = JsonNode.Parse(pack)!.AsObject();
        policy["version"] = policy["version"]!.GetValue<int>() + 1;
        var forms = policy["forms"] as JsonObject;
        if (forms is null)
        {
            policy["forms"] = forms = [];
        }

        if (Kind != TemplateKind.Record)
        {
            forms[Part(Kind)] = Node();
        }
        else if (forms["record"] is JsonArray records)
        {
            var place = records.Select((record, index) => (Id: record!["id"]!.GetValue<string>(), index)).First(found => found.Id == FormId).index;
            records[place] = Node();
        }
        else
        {
            forms["record"] = new JsonArray(Node());
        }

        var json = policy.ToJsonString(TemplateJson.Options);
        _ = Policy.Parse(json);
        return json;
    }

    /// <summary>A heading as this kind of template writes it: two that say the same write the same.</summary>
    public string Json(TemplateHeading heading) => Node(heading).ToJsonString(TemplateJson.Options);

    public TemplateHeading? Heading(string id) => Headings.FirstOrDefault(heading => heading.Id == id);

    /// <summary>With a heading put in place of the one of its id, or at the end where it is new; what is new in it gets an id.</summary>
    public Template With(TemplateHeading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var taken = Headings.Where(other => other.Id != heading.Id).SelectMany(other => other.Questions.Select(question => question.Id).Prepend(other.Id)).ToHashSet(StringComparer.Ordinal);
        var own = heading with { Id = heading.Id.Length > 0 ? heading.Id : TemplateJson.NewId(heading.Title, taken) };
        taken.Add(own.Id);
        taken.UnionWith(own.Questions.Select(question => question.Id));
        own = own with
        {
            Questions =
            [
                .. own.Questions.Select(question =>
                {
                    var id = question.Id.Length > 0 ? question.Id : TemplateJson.NewId(question.Label, taken);
                    taken.Add(id);
                    return question with { Id = id };
                }),
            ],
        };
        return this with { Headings = heading.Id.Length > 0 ? [.. Headings.Select(other => other.Id == own.Id ? own : other)] : [.. Headings, own] };
    }

    public Template Without(string id) => this with { Headings = [.. Headings.Where(heading => heading.Id != id)] };

    /// <summary>With a heading one place earlier or later; the same where there is no such place.</summary>
    public Template Moving(string id, bool earlier)
    {
        var headings = Headings.ToList();
        var from = headings.FindIndex(heading => heading.Id == id);
        var to = earlier ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < headings.Count)
        {
            (headings[from], headings[to]) = (headings[to], headings[from]);
        }

        return this with { Headings = headings };
    }

    private static string Part(TemplateKind kind) => Words.Of(kind);

    private static Template Of(RecordForm form) => new()
    {
        Kind = TemplateKind.Record,
        FormId = form.Id,
        Title = form.Title,
        Hint = form.Hint,
        AppliesTo = form.AppliesTo,
        LastActionsTitle = form.LastActionsTitle,
        ActionsTitle = form.ActionsTitle,
        ClosingStatement = form.ClosingStatement,
        CopyLines = form.CopyLines,
        Headings =
        [
            .. form.Sections.Select(section => new TemplateHeading
            {
                Id = section.Id,
                Title = section.Title,
                Hint = section.Hint,
                Function = section.Function,
                Required = section.Required,
                ReadBy = section.ReadBy,
                FilledBy = section.FilledBy,
                Questions = [.. section.Prompts.Select(prompt => new TemplateQuestion(prompt.Id, prompt.Label, prompt.Hint, prompt.ChildsView, prompt.Asks))],
            }),
        ],
    };

    private static Template Of(CaseForm form) => new()
    {
        Kind = TemplateKind.Case,
        FormId = form.Id,
        Title = form.Title,
        Hint = form.Hint,
        LastActionsTitle = form.LastActionsTitle,
        ActionsTitle = form.ActionsTitle,
        Headings =
        [
            .. form.Headings.Select(heading => new TemplateHeading
            {
                Id = heading.Id,
                Title = heading.Label,
                Hint = heading.Hint,
                Required = heading.Required,
                ReadBy = heading.ReadBy,
                ChildsView = heading.ChildsView,
                Why = heading.Why,
                AboutWorker = heading.AboutWorker,
                PlanReview = heading.PlanReview,
                Asks = heading.Asks,
            }),
        ],
    };

    private static IEnumerable<Template> Outline(TemplateKind kind, OutlineForm? form)
    {
        if (form is not null)
        {
            yield return new Template
            {
                Kind = kind,
                FormId = "",
                Title = form.Title,
                Hint = form.Hint,
                ClosingStatement = form.ClosingStatement,
                Headings = [.. form.Sections.Select(section => new TemplateHeading { Id = section.Id, Title = section.Title, Hint = section.Hint, Text = section.Text })],
            };
        }
    }

    private JsonObject Node()
    {
        var isRecord = Kind == TemplateKind.Record;
        var isOutline = Kind is not (TemplateKind.Record or TemplateKind.Case);
        var node = new JsonObject();
        if (!isOutline)
        {
            node["id"] = FormId;
        }

        node["title"] = TemplateJson.Of(Title);
        TemplateJson.Set(node, "hint", Hint);
        if (isRecord)
        {
            node["appliesTo"] = new JsonArray([.. AppliesTo.Select(role => (JsonNode)Words.Of(role))]);
        }

        TemplateJson.Set(node, "lastActionsTitle", LastActionsTitle);
        node[Kind == TemplateKind.Case ? "headings" : "sections"] = new JsonArray([.. Headings.Select(heading => (JsonNode)Node(heading))]);
        TemplateJson.Set(node, "actionsTitle", ActionsTitle);
        TemplateJson.Set(node, "closingStatement", ClosingStatement);
        if (CopyLines.Count > 0)
        {
            node["copyLines"] = new JsonArray([.. CopyLines.Select(line => (JsonNode)TemplateJson.Of(line))]);
        }

        return node;
    }

    private JsonObject Node(TemplateHeading heading)
    {
        var node = new JsonObject { ["id"] = heading.Id, [Kind == TemplateKind.Case ? "label" : "title"] = TemplateJson.Of(heading.Title) };
        TemplateJson.Set(node, "hint", heading.Hint);
        TemplateJson.Set(node, "text", heading.Text);
        TemplateJson.Set(node, "required", heading.Required);
        if (heading.ReadBy != HeadingReaders.All)
        {
            node["readBy"] = Words.Of(heading.ReadBy);
        }

        if (Kind == TemplateKind.Record)
        {
            if (heading.Function is { } function)
            {
                node["function"] = Words.Of(function);
            }

            if (heading.FilledBy != HeadingWriter.Supervisor)
            {
                node["filledBy"] = Words.Of(heading.FilledBy);
            }

            node["prompts"] = new JsonArray([.. heading.Questions.Select(question => (JsonNode)Node(question))]);
        }
        else if (Kind == TemplateKind.Case)
        {
            TemplateJson.Set(node, "childsView", heading.ChildsView);
            TemplateJson.Set(node, "why", heading.Why);
            TemplateJson.Set(node, "aboutWorker", heading.AboutWorker);
            TemplateJson.Set(node, "planReview", heading.PlanReview);
            TemplateJson.Set(node, "asks", heading.Asks);
        }

        return node;
    }

    private static JsonObject Node(TemplateQuestion question)
    {
        var node = new JsonObject { ["id"] = question.Id, ["label"] = TemplateJson.Of(question.Label) };
        TemplateJson.Set(node, "hint", question.Hint);
        TemplateJson.Set(node, "childsView", question.ChildsView);
        TemplateJson.Set(node, "asks", question.Asks);
        return node;
    }
}
