using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Platform.Forms;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInController(
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    Visitor visitor,
    IDataProtectionProvider protection,
    IAntiforgery antiforgery,
    IStringLocalizer<SignInTexts> texts) : Controller
{
    // What an unknown address is checked against, so that it takes as long as a known one.
    private static readonly Account Nobody = new() { PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), "nobody") };

    [HttpGet("/sign-in")]
    public IActionResult Open(string? returnTo) =>
        User.Identity?.IsAuthenticated == true ? Go(returnTo, User.HasClaim(claim => claim.Type == PortalClaims.Host)) : View("SignIn", new SignInForm { ReturnTo = returnTo });

    /// <summary>For a new tab, while a text waits in another: signs in, and sends back to that tab. The script of a page that is not left learns who is signed in.</summary>
    [HttpGet("/sign-in/again")]
    public IActionResult OpenAgain() =>
        ErrorPages.WantsJson(Request) ? Json(Present())
        : User.Identity?.IsAuthenticated == true ? View("SignedInAgain")
        : View("SignIn", new SignInForm { Again = true });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Enter(SignInForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await FindAsync(form, cancellationToken) is not { } account)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return ErrorPages.WantsJson(Request)
                ? Json(new NotSignedIn(string.Join(' ', ModelState.OrderBy(entry => entry.Key.Length == 0).SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage))))
                : View("SignIn", form);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        if (ErrorPages.WantsJson(Request))
        {
            HttpContext.User = await signIn.CreateUserPrincipalAsync(account);
            return Json(Present());
        }

        if (HeldForm.Open(form.Held, protection) is { } held)
        {
            HttpContext.User = await signIn.CreateUserPrincipalAsync(account);
            return new SendAgain(held);
        }

        return form.Again ? RedirectToAction(nameof(OpenAgain)) : Go(form.ReturnTo, account.IsHostAdministrator);
    }

    /// <summary>Works however old the page is: signing out must never fail. Other sites cannot use it, as no cookie comes with their forms.</summary>
    [HttpPost("/sign-out")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        Response.Cookies.Delete(PortalTexts.LanguageCookie);
        TempData.Done(texts["SignedOut"]);
        return RedirectToAction(nameof(Open));
    }

    private SignedIn Present() => new(AccountKey.Of(User), antiforgery.GetAndStoreTokens(HttpContext).RequestToken);

    private async Task<Account?> FindAsync(SignInForm form, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByEmailAsync(form.Email.Trim());
        if (account is null)
        {
            _ = accounts.PasswordHasher.VerifyHashedPassword(Nobody, Nobody.PasswordHash!, form.Password);
        }

        if (account is null || !(await signIn.CheckPasswordSignInAsync(account, form.Password, lockoutOnFailure: true)).Succeeded)
        {
            // The same words for an unknown address, a wrong password and a resting account: they tell a stranger nothing.
            ModelState.AddModelError(nameof(form.Password), texts["NotRight"]);
            ModelState.AddModelError("", texts["NotRight.Often"]);
            return null;
        }

        if (!account.IsHostAdministrator)
        {
            await visitor.ArriveAsync(await signIn.CreateUserPrincipalAsync(account), cancellationToken);
            if (!visitor.IsMember)
            {
                ModelState.AddModelError("", texts["NoPost"]);
                return null;
            }
        }

        return account;
    }

    private LocalRedirectResult Go(string? returnTo, bool host) => LocalRedirect(Url.IsLocalUrl(returnTo) ? returnTo : host ? "/host/organisations" : "/");
}
