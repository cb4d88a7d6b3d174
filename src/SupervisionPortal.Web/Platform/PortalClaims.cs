using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SupervisionPortal.Data.Accounts;

namespace SupervisionPortal.Web.Platform;

/// <summary>What the cookie says of an account: its organisation and person, or that it is the host's.</summary>
public sealed class PortalClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string Tenant = "portal:tenant";
    public const string Person = "portal:person";
    public const string Host = "portal:host";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user is { TenantId: { } tenant, PersonId: { } person })
        {
            identity.AddClaim(new Claim(Tenant, tenant.ToString()));
            identity.AddClaim(new Claim(Person, person.ToString()));
        }

        if (user.IsHostAdministrator)
        {
            identity.AddClaim(new Claim(Host, "true"));
        }

        return identity;
    }
}
