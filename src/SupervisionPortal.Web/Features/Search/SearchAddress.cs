using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SupervisionPortal.Web.Features.Search;

/// <summary>
/// The address of a search. What people look for is what records say, so it stands in no address in the clear: it is sealed for the one who looked, for a working day.
/// </summary>
public sealed class SearchAddress(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Path alone.</summary>
    public string Of(Guid personId, string words) => $"/search/{WebEncoders.Base64UrlEncode(Seal(personId).Protect(Encoding.UTF8.GetBytes(words), Life))}";

    /// <summary>What was looked for; null where this person never did, or too long ago.</summary>
    public string? Read(Guid personId, string sealedWords)
    {
        try
        {
            return Encoding.UTF8.GetString(Seal(personId).Unprotect(WebEncoders.Base64UrlDecode(sealedWords)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Seal(Guid personId) => protection.CreateProtector("SupervisionPortal.Search", personId.ToString()).ToTimeLimitedDataProtector();
}
