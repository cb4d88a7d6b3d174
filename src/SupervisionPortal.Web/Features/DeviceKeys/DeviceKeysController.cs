using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.DeviceKeys;

/// <summary>
/// Gives an account the key under which a browser keeps text that is not saved yet. It is drawn once and stays the same, so that what was
/// kept can be opened after signing in again; nobody but that account is given it, and no device stores it.
/// </summary>
[Authorize(Policy = Access.Member)]
public sealed class DeviceKeysController(UserManager<Account> accounts) : Controller
{
    private const string Provider = "SupervisionPortal";
    private const string Name = "DeviceKey";
    private const int Bytes = 32;

    /// <summary>The script sends the token of the form that is written in.</summary>
    [HttpPost("/device-keys")]
    public async Task<IActionResult> Give()
    {
        var account = (await accounts.GetUserAsync(User))!;
        var key = await accounts.GetAuthenticationTokenAsync(account, Provider, Name);
        if (key is null)
        {
            key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
            await accounts.SetAuthenticationTokenAsync(account, Provider, Name, key);
        }

        return Json(new DeviceKey(AccountKey.Of(User)!, key));
    }
}
