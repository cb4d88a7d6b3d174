using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>Addresses that end one person's mail and do nothing else; they work without signing in, for as long as the portal keeps its keys.</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    private const int IdLength = 16;

    private readonly IDataProtector _protector = protection.CreateProtector("SupervisionPortal.Mail.Unsubscribe");

    /// <summary>Path and query.</summary>
    public string PathOf(Guid tenantId, Guid personId) =>
        $"/unsubscribe?token={WebEncoders.Base64UrlEncode(_protector.Protect([.. tenantId.ToByteArray(), .. personId.ToByteArray()]))}";

    /// <summary>Whose mail it ends; null where the portal never gave such a token.</summary>
    public (Guid TenantId, Guid PersonId)? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            var ids = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return ids.Length == 2 * IdLength ? (new Guid(ids.AsSpan(0, IdLength)), new Guid(ids.AsSpan(IdLength))) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
