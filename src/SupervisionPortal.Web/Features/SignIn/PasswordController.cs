using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.SignIn;

/// <summary>Choosing a password by a link that works once.</summary>
[AllowAnonymous]
[Route("/sign-in/set-password")]
public sealed class PasswordController(UserManager<Account> accounts, SignInManager<Account> signIn, IStringLocalizer<SignInTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Open(Guid account, string? token)
    {
        var found = await FindAsync(account, token);
        return found is null ? Used() : View("SetPassword", new SetPasswordForm { Account = account, Token = token!, Email = found.Email! });
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(SetPasswordForm form)
    {
        if (await FindAsync(form.Account, form.Token) is not { } account)
        {
            return Used();
        }

        form.Email = account.Email!;
        if (string.Equals(form.Password.Trim(), account.Email, StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError(nameof(form.Password), texts["SetPassword.IsAddress"]);
        }

        if (ModelState.IsValid && !(await accounts.ResetPasswordAsync(account, form.Token, form.Password)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.Password), texts["SetPassword.Simple"]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("SetPassword", form);
        }

        await accounts.SetLockoutEndDateAsync(account, null);
        await signIn.SignInAsync(account, isPersistent: false);
        TempData.Done(texts["SetPassword.Done"]);
        return LocalRedirect(account.IsHostAdministrator ? "/host/organisations" : "/");
    }

    private async Task<Account?> FindAsync(Guid id, string? token) =>
        !string.IsNullOrEmpty(token)
        && await accounts.FindByIdAsync(id.ToString()) is { } account
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;

    private ViewResult Used()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkUsed");
    }
}
