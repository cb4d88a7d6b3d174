using AngleSharp.Html.Dom;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>A form as the page showed it, with the antiforgery token and every hidden field, ready to be changed and sent.</summary>
public sealed class Form
{
    private readonly List<KeyValuePair<string, string>> _fields;

    private Form(string action, string method, List<KeyValuePair<string, string>> fields)
    {
        Action = action;
        Method = method;
        _fields = fields;
    }

    public string Action { get; }

    public string Method { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    public static Form Of(IHtmlFormElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { IsDisabled: false, Name: { Length: > 0 } name } input when input.Type is not ("submit" or "button" or "file" or "image"):
                    if (input.Type is not ("radio" or "checkbox") || input.IsChecked)
                    {
                        fields.Add(new(name, input.Value));
                    }

                    break;
                case IHtmlTextAreaElement { IsDisabled: false, Name: { Length: > 0 } name } area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { IsDisabled: false, Name: { Length: > 0 } name } select:
                    fields.AddRange(select.SelectedOptions.Select(option => new KeyValuePair<string, string>(name, option.Value)));
                    break;
                default:
                    break;
            }
        }

        return new Form(form.GetAttribute("action") ?? form.BaseUrl!.Path, form.GetAttribute("method") ?? "get", fields);
    }

    /// <summary>The value of a field; null if the form would not send it.</summary>
    public string? this[string name] => _fields.Where(field => field.Key == name).Select(field => field.Value).FirstOrDefault();

    /// <summary>The same form with these fields set, whether or not the page showed them.</summary>
    public Form With(params (string Name, string Value)[] changes) =>
        new(Action, Method, [.. _fields.Where(field => !changes.Any(change => change.Name == field.Key)), .. changes.Select(change => new KeyValuePair<string, string>(change.Name, change.Value))]);

    /// <summary>The same fields and token, sent elsewhere.</summary>
    public Form To(string action) => new(action, Method, _fields);

    /// <summary>The same form without these fields.</summary>
    public Form Without(params string[] names) => new(Action, Method, [.. _fields.Where(field => !names.Contains(field.Key))]);
}
