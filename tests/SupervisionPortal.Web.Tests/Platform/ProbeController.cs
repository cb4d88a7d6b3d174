using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Tests.Platform;

[Authorize(Policy = Access.SignedIn)]
[Route("/probe")]
public sealed class ProbeController : Controller
{
    private static int _texts;

    /// <summary>How many texts were taken.</summary>
    public static int Texts => _texts;

    [HttpGet("")]
    public ContentResult Open() => Content("<form method='post' action='/probe/text'><input name='Text'></form>", "text/html");

    [HttpGet("fault")]
    public IActionResult Fault() => throw new InvalidOperationException("the disk is full");

    [HttpGet("closed")]
    [Authorize(Policy = Access.Host)]
    public IActionResult Closed() => Ok();

    [HttpGet("member")]
    [Authorize(Policy = Access.Member)]
    public IActionResult Member() => Content("ok");

    [HttpPost("refused")]
    [IgnoreAntiforgeryToken]
    public IActionResult Refused() => throw new RefusedException(Refusal.AlreadyFinal);

    [HttpPost("changed")]
    [IgnoreAntiforgeryToken]
    public IActionResult Changed() => throw new DbUpdateConcurrencyException();

    [HttpPost("fault")]
    [IgnoreAntiforgeryToken]
    public IActionResult PostedFault() => throw new InvalidOperationException("the disk is full");

    [HttpPost("text")]
    public IActionResult Text(string text)
    {
        Interlocked.Increment(ref _texts);
        return Content(text);
    }
}
