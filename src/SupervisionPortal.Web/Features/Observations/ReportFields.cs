using System.Globalization;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>Turns a posted report into its content, and a content into what the form shows.</summary>
public static class ReportFields
{
    public const string Worker = "worker";

    public const string Supervisor = "supervisor";

    /// <param name="stored">What is saved: points the form does not have stay as they are.</param>
    /// <param name="supervisorId">Of the worker; null where nobody supervises them.</param>
    public static ObservationContent Read(ReportForm form, ObservationContent stored, OutlineForm outline, Guid workerId, Guid? supervisorId, PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(outline);
        var typed = form.Points.Where(point => point.Point is not null).DistinctBy(point => point.Point).ToDictionary(point => point.Point!);
        var asked = outline.Sections.Select(section => section.Id).ToList();
        // A row that script added has no key until it is saved: it is the next of those that were saved without one of the posted.
        var posted = form.Actions.Select(action => action.Id).ToHashSet();
        var nameless = new Queue<Guid>(stored.Actions.Select(action => action.Id).Where(id => !posted.Contains(id.ToString())));
        return new ObservationContent
        {
            Points =
            [
                .. asked.Select(id => typed.TryGetValue(id, out var point) ? new ObservedPoint(id, Text(point.Seen), Text(point.Strength), Text(point.ToImprove)) : stored.At(id)).Where(point => !point.IsBlank),
                .. stored.Points.Where(point => !asked.Contains(point.Point)),
            ],
            Summary = Text(form.Summary),
            Actions =
            [
                .. form.Actions.Where(action => !action.IsBlank)
                    .Select(action => Action(action, stored, nameless, workerId, supervisorId, dates)),
            ],
        };
    }

    public static ReportForm Form(ObservationContent content, OutlineForm outline, int revision, Guid workerId, PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(outline);
        return new ReportForm
        {
            Revision = revision,
            Points = [.. outline.Sections.Select(section => content.At(section.Id)).Select(point => new PointForm { Point = point.Point, Seen = point.Seen, Strength = point.Strength, ToImprove = point.ToImprove })],
            Summary = content.Summary,
            Actions =
            [
                .. content.Actions.Select(action => new ActionForm
                {
                    Id = action.Id.ToString(),
                    What = action.What,
                    Why = action.Why,
                    Who = action.WhoId is not { } who ? null : who == workerId ? Worker : Supervisor,
                    ByWhen = action.ByWhenTyped ?? (action.ByWhen is { } day ? dates.InField(day) : null),
                }),
                new ActionForm(),
            ],
        };
    }

    /// <summary>Every field of the form by its name.</summary>
    public static Dictionary<string, string?> Write(ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = new Dictionary<string, string?> { [nameof(form.Summary)] = form.Summary };
        for (var i = 0; i < form.Points.Count; i++)
        {
            var at = Row(nameof(form.Points), i);
            fields[$"{at}.{nameof(PointForm.Seen)}"] = form.Points[i].Seen;
            fields[$"{at}.{nameof(PointForm.Strength)}"] = form.Points[i].Strength;
            fields[$"{at}.{nameof(PointForm.ToImprove)}"] = form.Points[i].ToImprove;
        }

        foreach (var (name, value) in WriteActions(form))
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>The fields of the actions that were saved, their keys among them.</summary>
    public static Dictionary<string, string?> WriteActions(ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = new Dictionary<string, string?>();
        for (var i = 0; i < form.Actions.Count; i++)
        {
            if (form.Actions[i] is { Id: not null } action)
            {
                var at = Row(nameof(form.Actions), i);
                fields[$"{at}.{nameof(action.Id)}"] = action.Id;
                fields[$"{at}.{nameof(action.What)}"] = action.What;
                fields[$"{at}.{nameof(action.Why)}"] = action.Why;
                fields[$"{at}.{nameof(action.Who)}"] = action.Who;
                fields[$"{at}.{nameof(action.ByWhen)}"] = action.ByWhen;
            }
        }

        return fields;
    }

    public static string Row(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private static ActionEntry Action(ActionForm action, ObservationContent stored, Queue<Guid> nameless, Guid workerId, Guid? supervisorId, PortalDates dates)
    {
        var typed = action.ByWhen?.Trim();
        var day = dates.Parse(typed);
        var id = Guid.TryParse(action.Id, out var key) && stored.Actions.Any(known => known.Id == key) ? key : nameless.TryDequeue(out var saved) ? saved : Guid.CreateVersion7();
        return new ActionEntry
        {
            Id = id,
            What = Text(action.What),
            Why = Text(action.Why) is { Length: > 0 } why ? why : null,
            WhoId = action.Who switch { Worker => workerId, Supervisor => supervisorId, _ => null },
            ByWhen = day,
            ByWhenTyped = string.IsNullOrEmpty(typed) || day is not null ? null : typed,
        };
    }

    private static string Text(string? text) => text?.ReplaceLineEndings("\n").TrimEnd() ?? "";
}
