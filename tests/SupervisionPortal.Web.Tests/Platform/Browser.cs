using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>A browser without script: it keeps cookies, follows no redirect by itself, and sends forms as pages show them.</summary>
public sealed class Browser(HttpClient http, CookieContainerHandler cookies) : IDisposable
{
    public HttpClient Http => http;

    public CookieContainer Cookies => cookies.Container;

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await http.GetAsync(path));

    /// <summary>Sends a form as the page showed it, with these fields changed.</summary>
    public Task<Page> PostAsync(Form form, params (string Name, string Value)[] changes) => PostAsync(form.Action, form.With(changes).Fields);

    /// <summary>Sends fields without having opened a page: no antiforgery token but what is given.</summary>
    public async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Page.ReadAsync(await http.PostAsync(path, content));
    }

    /// <summary>Sends a form as the portal's script does: it wants JSON back.</summary>
    public Task<Page> PostForJsonAsync(Form form, params (string Name, string Value)[] changes) => PostForJsonAsync(form.Action, form.With(changes).Fields);

    /// <summary>Sends fields as the portal's script does: it wants JSON back.</summary>
    public async Task<Page> PostForJsonAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        return await Page.ReadAsync(await http.SendAsync(request));
    }

    /// <summary>Opens a page and sends the form on it whose address ends so.</summary>
    public async Task<Page> SubmitAsync(string path, string actionEndsWith, params (string Name, string Value)[] changes) =>
        await PostAsync((await GetAsync(path)).Form(actionEndsWith), changes);

    /// <summary>Goes where the answer redirects to, and on from there.</summary>
    public async Task<Page> FollowAsync(Page answer)
    {
        while (answer.Location is { } location)
        {
            answer = await GetAsync(location);
        }

        return answer;
    }

    public void Dispose() => http.Dispose();
}
