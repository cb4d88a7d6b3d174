using Microsoft.AspNetCore.Mvc;

namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed class SignOutController : Controller
{
    [HttpGet("/sign-in")]
    public IActionResult Enter() => Content("<!DOCTYPE html><html lang=\"en\"><title>Sign in</title>", "text/html");

    [HttpPost("/sign-out")]
    [ValidateAntiForgeryToken]
    public IActionResult Leave() => Content("<!DOCTYPE html><html lang=\"en\"><title>Signed out</title>", "text/html");
}
