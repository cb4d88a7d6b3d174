using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Languages;

/// <summary>The language a person reads the portal in on this device, over the one of their account.</summary>
[AllowAnonymous]
public sealed class LanguagesController : Controller
{
    [HttpPost("/language")]
    [ValidateAntiForgeryToken]
    public IActionResult Choose(string? language, string? returnUrl)
    {
        if (PortalLanguage.Find(language) is { } chosen)
        {
            Response.Cookies.Append(PortalTexts.LanguageCookie, chosen.Code, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
        }
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
