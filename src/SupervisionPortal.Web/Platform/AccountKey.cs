using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionPortal.Web.Platform;

/// <summary>An opaque name of an account, the same each time: it tells two people on one device apart and says nothing about either.</summary>
public static class AccountKey
{
    private const int Bytes = 12;

    /// <returns>Null if nobody is signed in.</returns>
    public static string? Of(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("account key " + id))[..Bytes])
            : null;
}
