using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Organisations;

/// <summary>The host's organisations: which there are, and founding one. Nothing of what is in them.</summary>
[Authorize(Policy = Access.Host)]
[Route("/host/organisations")]
public sealed class OrganisationsController(
    PortalDb db, OrganisationFounding founding, UserManager<Account> accounts, PasswordLinks links, IStringLocalizer<OrganisationTexts> texts) : Controller
{
    private const int PageSize = 25;
    private const string Link = "Link";

    [HttpGet("")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken)
    {
        var all = await HostDirectory.ListAsync(db, cancellationToken);
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var lines = all.Skip((shown - 1) * PageSize).Take(PageSize).ToList();
        var ids = lines.Select(line => line.Id).ToList();
        var entered = await db.Users.Where(account => account.PasswordHash != null && account.TenantId != null && ids.Contains(account.TenantId.Value))
            .Select(account => account.TenantId!.Value).Distinct().ToListAsync(cancellationToken);
        return View(new OrganisationList([.. lines.Select(line => new OrganisationLine(line, !entered.Contains(line.Id)))], shown, pages, TempData[Link] as string));
    }

    [HttpGet("new")]
    public IActionResult New() => View(new OrganisationForm { FormId = Guid.CreateVersion7() });

    [HttpPost("")]
    public async Task<IActionResult> Found(OrganisationForm form, CancellationToken cancellationToken)
    {
        if (form.FormId == Guid.Empty)
        {
            return BadRequest();
        }

        var before = (await HostDirectory.ListAsync(db, cancellationToken)).FirstOrDefault(organisation => organisation.Id == form.FormId);
        if (before is null)
        {
            await CheckAsync(form, cancellationToken);
            if (!ModelState.IsValid)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return View(nameof(New), form);
            }
        }

        if (before is null && await founding.FoundAsync(form, cancellationToken) is { } link)
        {
            TempData[Link] = Whole(link);
        }

        TempData.Done(texts["Founded", before?.Name ?? form.Name.Trim()]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>A new link for a first administrator who has not come yet; it makes the earlier one useless only once it is used.</summary>
    [HttpPost("{id:guid}/invitation")]
    public async Task<IActionResult> Invite(Guid id, CancellationToken cancellationToken)
    {
        var first = await db.Users.Where(account => account.TenantId == id).OrderBy(account => account.Id).FirstOrDefaultAsync(cancellationToken);
        if (first is null || await db.Users.AnyAsync(account => account.TenantId == id && account.PasswordHash != null, cancellationToken))
        {
            return NotFound();
        }

        TempData[Link] = Whole(await links.PathAsync(first));
        return RedirectToAction(nameof(Index));
    }

    private async Task CheckAsync(OrganisationForm form, CancellationToken cancellationToken)
    {
        if (await HostDirectory.IsNameTakenAsync(db, form.Name.Trim(), cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Name), texts["Name.Taken"]);
        }

        if (form.Email.Length > 0 && await accounts.FindByEmailAsync(form.Email.Trim()) is not null)
        {
            ModelState.AddModelError(nameof(form.Email), texts["Email.Taken"]);
        }
    }

    private string Whole(string path) => $"{Request.Scheme}://{Request.Host}{path}";
}
