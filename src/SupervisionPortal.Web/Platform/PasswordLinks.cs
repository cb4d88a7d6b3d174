using Microsoft.AspNetCore.Identity;
using SupervisionPortal.Data.Accounts;

namespace SupervisionPortal.Web.Platform;

/// <summary>Links with which an account's owner chooses a password. Each works once and for a week.</summary>
public sealed class PasswordLinks(UserManager<Account> accounts)
{
    /// <summary>Path and query, for the portal's own address to be put before it.</summary>
    public async Task<string> PathAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return $"/sign-in/set-password?account={account.Id}&token={Uri.EscapeDataString(await accounts.GeneratePasswordResetTokenAsync(account))}";
    }
}
