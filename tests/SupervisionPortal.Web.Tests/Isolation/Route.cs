using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>
/// A route of the portal and how its parameters are filled with real ids. A parameter whose noun is not known here makes the walk
/// fail: whoever adds a route with a new noun says here what it names, and gives <see cref="Subject"/> such an id.
/// </summary>
public sealed class Route
{
    /// <summary>What a parameter named so is an id of, in addresses, queries and forms. "id" goes by the noun before it in the address.</summary>
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "people",
        ["personId"] = "people",
        ["supervisee"] = "people",
        ["holder"] = "people",
        ["superviseeId"] = "people",
        ["supervisor"] = "supervisors",
        ["supervisorId"] = "supervisors",
        ["record"] = "records",
        ["recordId"] = "records",
        ["session"] = "sessions",
        ["sessionId"] = "sessions",
        ["case"] = "cases",
        ["caseId"] = "cases",
        ["caseIds"] = "cases",
        ["cases"] = "cases",
        ["action"] = "actions",
        ["actionId"] = "actions",
        ["unit"] = "units",
        ["unitId"] = "units",
        ["parent"] = "units",
        ["absence"] = "absences",
        ["cover"] = "supervisors",
        ["organisationId"] = "organisations",
        ["number"] = "numbers",
        ["version"] = "numbers",
        ["sweep"] = "sweeps",
        ["name"] = "sweeps",
        ["key"] = "policies",
        ["template"] = "templates",
        ["heading"] = "headings",
        ["account"] = "accounts",
        ["accountId"] = "accounts",
        ["token"] = "tokens",
        ["secret"] = "secrets",
        ["search"] = "searches",
        ["item"] = "agenda",
        ["discussion"] = "discussions",
        ["manager"] = "supervisors",
        ["decidedBy"] = "supervisors",
        ["inspector"] = "supervisors",
        ["obligationId"] = "obligations",
        ["otherSupervisor"] = "supervisors",
        ["professional"] = "supervisors",
        ["with"] = "professional-supervision",
        ["open"] = "people",
        ["proposals"] = "proposals",
        ["sample"] = "samples",
    };

    /// <summary>Form fields of an id's type that name no row.</summary>
    private static readonly string[] NotIds = ["FormId", "Seen"];

    private readonly RoutePattern _pattern;
    private readonly List<(string Name, string? Noun)> _fields = [];

    public Route(RouteEndpoint endpoint)
    {
        _pattern = endpoint.RoutePattern;
        Method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        Rules = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        IsAnonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        foreach (var parameter in endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
        {
            if (parameter.BindingInfo?.BindingSource != BindingSource.Services && _pattern.GetParameter(parameter.Name) is null)
            {
                AddField(parameter.Name, parameter.ParameterType);
            }
        }
    }

    public string Method { get; }

    public bool IsReading => Method is "GET" or "HEAD";

    public bool IsAnonymous { get; }

    public IReadOnlyList<IAuthorizeData> Rules { get; }

    public string Pattern => "/" + _pattern.RawText?.TrimStart('/');

    /// <summary>The first noun of the address.</summary>
    public string Noun => Pattern.Split('/')[1];

    /// <summary>What must be added to the table above before the walk can take this route; empty if nothing.</summary>
    public IEnumerable<string> Unknown =>
        Places().Where(place => place.Noun is null).Select(place => place.Name)
            .Concat(_fields.Where(entry => entry.Noun is null).Select(entry => entry.Name))
            .Select(name => $"{this}: say in {nameof(Route)}.{nameof(Nouns)} what “{name}” is an id of, and give {nameof(Subjects)} such an id");

    public bool TakesIds => Places().Any(place => place.Noun is not null) || _fields.Exists(entry => entry.Noun is not null);

    /// <summary>The address with this subject's ids in it, those of the query too; null where the subject has no such id.</summary>
    public string? Address(Subject subject)
    {
        var address = new StringBuilder();
        foreach (var segment in _pattern.PathSegments)
        {
            address.Append('/');
            foreach (var part in segment.Parts)
            {
                if (part is RoutePatternParameterPart parameter)
                {
                    if (NounOf(parameter) is not { } noun || !subject.Ids.TryGetValue(noun, out var id))
                    {
                        return null;
                    }

                    address.Append(id);
                }
                else
                {
                    address.Append((part as RoutePatternLiteralPart)?.Content ?? (part as RoutePatternSeparatorPart)?.Content);
                }
            }
        }

        var path = address.Length == 0 ? "/" : address.ToString();
        return IsReading ? path + Query(subject) : path;
    }

    /// <summary>The fields of a form to this route with this subject's ids in them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields(Subject subject) =>
        from field in _fields
        where field.Noun is not null && subject.Ids.ContainsKey(field.Noun)
        select KeyValuePair.Create(field.Name, subject.Ids[field.Noun!]);

    public override string ToString() => $"{Method} {Pattern}";

    private string Query(Subject subject)
    {
        var fields = Fields(subject).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}").ToList();
        return fields.Count == 0 ? "" : "?" + string.Join('&', fields);
    }

    private IEnumerable<(string Name, string? Noun)> Places() => _pattern.Parameters.Select(parameter => (parameter.Name, NounOf(parameter)));

    private string? NounOf(RoutePatternParameterPart parameter)
    {
        if (!string.Equals(parameter.Name, "id", StringComparison.OrdinalIgnoreCase))
        {
            return Nouns.GetValueOrDefault(parameter.Name);
        }

        string? before = null;
        foreach (var segment in _pattern.PathSegments)
        {
            if (segment.Parts.Contains(parameter))
            {
                break;
            }

            before = segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : before;
        }

        return before is not null && Subjects.AllNouns.Contains(before) ? before : null;
    }

    private void AddField(string name, Type type)
    {
        // A token is the one text that opens something.
        if (NamesARow(type) || (type == typeof(string) && name == "token"))
        {
            if (!NotIds.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                _fields.Add((name, Nouns.GetValueOrDefault(name)));
            }
        }
        else if (type.Assembly == typeof(Program).Assembly && type.IsClass)
        {
            foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && NamesARow(property.PropertyType)))
            {
                AddField(property.Name, property.PropertyType);
            }
        }
    }

    private static bool NamesARow(Type type) =>
        type == typeof(Guid) || type == typeof(Guid?) || typeof(IEnumerable<Guid>).IsAssignableFrom(type) || typeof(IEnumerable<Guid?>).IsAssignableFrom(type);
}
