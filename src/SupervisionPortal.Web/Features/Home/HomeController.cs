using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Home;

[Authorize(Policy = Access.SignedIn)]
public sealed class HomeController(Visitor visitor, HomeReader reader) : Controller
{
    /// <summary>What needs doing; with <paramref name="show"/> one section of it, in full.</summary>
    [HttpGet("/")]
    public async Task<IActionResult> Home(HomeShow? show, int page, CancellationToken cancellationToken)
    {
        if (!visitor.IsMember)
        {
            return Redirect("/host/organisations");
        }

        return show is { } section
            ? View("Section", await reader.SectionAsync(section, page, cancellationToken))
            : View("Home", await reader.HomeAsync(cancellationToken));
    }
}
