using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>What the portal answered.</summary>
public sealed partial class Page
{
    private IHtmlDocument? _document;

    private Page(HttpResponseMessage response, string body)
    {
        Response = response;
        Body = body;
    }

    public HttpResponseMessage Response { get; }

    public string Body { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where it redirects to, as path and query; null if it does not.</summary>
    public string? Location => Response.Headers.Location is { } location ? (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString) : null;

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Body);

    /// <summary>All words between the tags of the page's main part, with single spaces.</summary>
    public string Text => Spaces().Replace((Document.QuerySelector("main") ?? (IElement?)Document.Body)?.TextContent ?? "", " ").Trim();

    public string Title => Document.Title ?? "";

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public static async Task<Page> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());

    /// <summary>The element, or a failure that shows the page.</summary>
    public IElement Find(string selector) => Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on this page ({Status}): {Text}");

    public IReadOnlyList<IElement> FindAll(string selector) => [.. Document.QuerySelectorAll(selector)];

    /// <summary>The first form whose address ends so; without an ending the first one in the page's main part.</summary>
    public Form Form(string actionEndsWith = "")
    {
        var forms = Document.QuerySelectorAll<IHtmlFormElement>("main form").Concat(Document.Forms);
        var form = forms.FirstOrDefault(form => (form.GetAttribute("action") ?? "").Split('?')[0].EndsWith(actionEndsWith, StringComparison.Ordinal));
        return Platform.Form.Of(form ?? throw new InvalidOperationException($"No form to …{actionEndsWith} on this page ({Status}): {Text}"));
    }

    public bool HasForm(string actionEndsWith) =>
        Document.Forms.Any(form => (form.GetAttribute("action") ?? "").Split('?')[0].EndsWith(actionEndsWith, StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
