using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Domain.Search;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Search;

/// <summary>Finds people, records, actions and cases among those the visitor may see without saying for what.</summary>
[Authorize(Policy = Access.Member)]
public sealed class SearchController(Visitor visitor, SearchAddress address, SearchReader reader) : Controller
{
    [HttpGet("/search")]
    public IActionResult New() => View("New", new SearchForm());

    [HttpPost("/search")]
    public IActionResult Look(SearchForm form)
    {
        if (ModelState.IsValid)
        {
            return Redirect(address.Of(visitor.PersonId, form.Words!.Trim()));
        }

        var view = View("New", form);
        view.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return view;
    }

    /// <param name="search">What was looked for, sealed.</param>
    /// <param name="kind">One kind alone; null for the first few of each.</param>
    /// <param name="page">From 1; a page that is not there is the nearest one.</param>
    [HttpGet("/search/{search}")]
    public async Task<IActionResult> Show(string search, SearchKind? kind, int page, CancellationToken cancellationToken) =>
        address.Read(visitor.PersonId, search) is { } typed && SearchWords.Of(typed) is { } looked
            ? View("Found", await reader.FindAsync(typed, looked, $"/search/{search}", kind, page, cancellationToken))
            : Redirect("/search");
}
