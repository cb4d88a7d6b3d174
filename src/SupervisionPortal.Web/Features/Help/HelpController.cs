using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace SupervisionPortal.Web.Features.Help;

/// <summary>What everybody may read, signed in or not: help, accessibility, and who can read what.</summary>
[AllowAnonymous]
public sealed class HelpController : Controller
{
    [HttpGet("/help")]
    public IActionResult Help() => Page("Help", 6);

    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => Page("Accessibility", 4);

    [HttpGet("/privacy")]
    public IActionResult Privacy() => Page("Privacy", 8);

    private ViewResult Page(string name, int sections) => View("Page", new HelpPage(name, sections));
}
