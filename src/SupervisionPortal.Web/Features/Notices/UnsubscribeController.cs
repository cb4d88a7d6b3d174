using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform.Mail;

namespace SupervisionPortal.Web.Features.Notices;

/// <summary>
/// Ends somebody's mail by the address that stands in it, without signing in: all but what cannot be switched off. Opening it changes
/// nothing; mail programs post to it themselves (RFC 8058), with no page before, and so with no token of a page.
/// </summary>
[AllowAnonymous]
[Route("/unsubscribe")]
public sealed class UnsubscribeController(UnsubscribeLinks links, IServiceScopeFactory scopes) : Controller
{
    [HttpGet("")]
    public IActionResult Ask(string? token) => View("Unsubscribe", new UnsubscribePage(
        token is null ? UnsubscribeStep.NoLink : links.Read(token) is null ? Gone() : UnsubscribeStep.Ask, token));

    [HttpPost("")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Leave(string? token, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } whose || !await TryLeaveAsync(whose.TenantId, whose.PersonId, cancellationToken))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Unsubscribe", new UnsubscribePage(UnsubscribeStep.Unknown, null));
        }

        return View("Unsubscribe", new UnsubscribePage(UnsubscribeStep.Done, null));
    }

    private UnsubscribeStep Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return UnsubscribeStep.Unknown;
    }

    /// <summary>In a scope of its own: whoever is signed in here may be of another organisation.</summary>
    private async Task<bool> TryLeaveAsync(Guid tenantId, Guid personId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (!await db.People.AnyAsync(row => row.Id == personId, cancellationToken))
        {
            return false;
        }

        await NoticePreferences.ChooseAsync(db, personId, MailChoice.None, cancellationToken);
        return true;
    }
}
