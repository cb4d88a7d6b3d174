using System.Net;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Benchmarks;

/// <summary>Somebody signed in, who goes wherever the pages lead.</summary>
internal sealed partial class PageVisitor : IDisposable
{
    /// <summary>Pages of one route and of the same query words that are opened: enough to meet a long one.</summary>
    private const int OfOneKind = 6;

    private readonly HttpClient _http;
    private readonly PageStopwatch _stopwatch;

    /// <param name="who">How the table calls them.</param>
    /// <param name="address">The portal's.</param>
    /// <param name="signedIn">The cookie of a sign-in, or null.</param>
    public PageVisitor(string who, Uri address, Cookie? signedIn, PageStopwatch stopwatch)
    {
        Who = who;
        _stopwatch = stopwatch;
        var cookies = new CookieContainer();
        if (signedIn is not null)
        {
            cookies.Add(address, signedIn);
        }

        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public string Who { get; }

    /// <summary>The addresses of pages this visitor came to, by the route that answers them.</summary>
    public Dictionary<string, HashSet<string>> Pages { get; } = [];

    /// <summary>Follows every link of the portal's, and tries what no link leads to with what was found: a record's other pages with the record.</summary>
    /// <param name="patterns">Of every route that can be asked for.</param>
    public async Task WalkAsync(IReadOnlyCollection<string> patterns)
    {
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        await FollowAsync(patterns.Where(pattern => !pattern.Contains('{')).Select(pattern => "/" + pattern.TrimStart('/')), seen, kinds);
        foreach (var pattern in patterns.Where(pattern => !Pages.ContainsKey(pattern) && pattern.Count(letter => letter == '{') == 1))
        {
            var (before, after) = (pattern[..pattern.IndexOf('{')], pattern[(pattern.IndexOf('}') + 1)..]);
            await FollowAsync([.. Opened(before).Select(id => before + id + after)], seen, kinds);
        }
    }

    /// <summary>The ids of pages that were opened whose address begins so.</summary>
    private IEnumerable<string> Opened(string beginning) => Pages.Values
        .SelectMany(addresses => addresses)
        .Where(address => address.StartsWith(beginning, StringComparison.Ordinal))
        .Select(address => Ids().Match(address, beginning.Length))
        .Where(id => id.Success && id.Index == beginning.Length)
        .Select(id => id.Value)
        .Distinct();

    private async Task FollowAsync(IEnumerable<string> from, HashSet<string> seen, Dictionary<string, int> kinds)
    {
        var next = new Queue<string>(from.Where(seen.Add));
        while (next.TryDequeue(out var address))
        {
            var kind = Ids().Replace(address.Split('?')[0], "#") + string.Join('&', Queries().Matches(address).Select(match => match.Value).Order());
            if (kinds.GetValueOrDefault(kind) >= OfOneKind)
            {
                continue;
            }

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var (time, status, body, location) = await AskAsync(address);
            if (status == HttpStatusCode.OK && time.Pattern is { } pattern)
            {
                if (!Pages.TryGetValue(pattern, out var addresses))
                {
                    Pages.Add(pattern, addresses = []);
                }

                addresses.Add(address);
            }

            var links = location is not null ? [location] : Links().Matches(body).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value));
            foreach (var link in links.Select(link => link.Split('#')[0]).Where(link => !link.StartsWith("/assets/", StringComparison.Ordinal) && seen.Add(link)))
            {
                next.Enqueue(link);
            }
        }
    }

    public async Task<PageTime> OpenAsync(string address)
    {
        var (time, status, _, _) = await AskAsync(address);
        return status == HttpStatusCode.OK ? time : throw new InvalidOperationException($"{Who}: {address} was a page and now answers {status}.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<(PageTime Time, HttpStatusCode Status, string Body, string? Location)> AskAsync(string address)
    {
        using var answer = await _http.GetAsync(address);
        if ((int)answer.StatusCode >= 500)
        {
            throw new InvalidOperationException($"{Who}: {address} answers {answer.StatusCode}.");
        }

        var body = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
        var location = answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;
        return (await _stopwatch.ReadAsync(), answer.StatusCode, body, location);
    }

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\d+")]
    private static partial Regex Ids();

    [GeneratedRegex("(?<=[?&])[^=&]+")]
    private static partial Regex Queries();
}
