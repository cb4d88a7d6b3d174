using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Somebody's names, mail address and language. The address is also what they sign in with.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/people/{id:guid}/details")]
public sealed class DetailsController(
    PortalDb db, Visitor visitor, UserManager<Account> accounts, SignInManager<Account> signIn, IStringLocalizer<StaffTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } person
            ? View("Details", PageOf(PersonName.From(person), DetailsForm.Of(person)))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(Guid id, DetailsForm form, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        var email = form.Email?.Trim() ?? "";
        if (ModelState.IsValid
            && ((await accounts.FindByEmailAsync(email) is { } other && other.PersonId != id) || await db.People.AnyAsync(row => row.Email == email && row.Id != id, cancellationToken)))
        {
            ModelState.AddModelError(nameof(form.Email), texts["Email.Taken"]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Details", PageOf(PersonName.From(person), form));
        }

        var moves = !string.Equals(person.Email, email, StringComparison.Ordinal);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        form.Describe(person);
        await db.SaveChangesAsync(cancellationToken);
        if (moves && await accounts.Users.SingleOrDefaultAsync(row => row.TenantId == db.TenantId && row.PersonId == id, cancellationToken) is { } account)
        {
            await MoveAsync(account, email);
        }

        await transaction.CommitAsync(cancellationToken);
        TempData.Done(texts["Details.Done", PersonName.From(person).Full()]);
        return Redirect($"/organisation/people/{id}");
    }

    /// <summary>A link that went to the address before must open nothing any more, so the account's stamp changes with it.</summary>
    private async Task MoveAsync(Account account, string email)
    {
        account.Email = account.UserName = email;
        account.EmailConfirmed = true;
        var moved = await accounts.UpdateSecurityStampAsync(account);
        if (!moved.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', moved.Errors.Select(error => error.Code)));
        }

        if (account.PersonId == visitor.PersonId)
        {
            await signIn.RefreshSignInAsync(account);
        }
    }

    private DetailsPage PageOf(PersonName name, DetailsForm form)
    {
        var languages = visitor.Organisation.LanguageList.Select(PortalLanguage.Find).OfType<PortalLanguage>().ToList();
        return new DetailsPage(
            name.Id,
            name.Full(),
            visitor.Organisation.LanguageList.Contains(PortalLanguage.Khmer.Code),
            languages.Count < 2 ? [] : [new SelectListItem(texts["Language.First", languages[0].OwnName], ""), .. languages.Select(language => new SelectListItem(language.OwnName, language.Code))],
            form);
    }
}
