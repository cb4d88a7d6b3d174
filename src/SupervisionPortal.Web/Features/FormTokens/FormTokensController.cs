using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.FormTokens;

/// <summary>A fresh antiforgery token for a page that has outlived its own, and whose account it is of.</summary>
[Authorize(Policy = Access.SignedIn)]
public sealed class FormTokensController(IAntiforgery antiforgery, PageFrame frame) : Controller
{
    [HttpGet("/form-token")]
    public IActionResult Issue() => Json(new FormToken(antiforgery.GetAndStoreTokens(HttpContext).RequestToken!, frame.AccountKey));
}
