using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>A form that was posted and not acted on: its address and all its fields, kept so that nothing typed is lost. Passwords and tokens are left out.</summary>
/// <param name="Owner">The account key of the page it was typed on; null if the page did not say.</param>
public sealed record HeldForm(string Action, IReadOnlyList<HeldField> Fields, string? Owner, bool HadSecrets)
{
    /// <summary>The hidden field that names the account a page was made for.</summary>
    public const string OwnerField = "__By";

    private const string TokenField = "__RequestVerificationToken";
    private const string Purpose = "held form";

    public bool HasText => Fields.Any(typed => typed.IsTyped);

    /// <summary>The form of this request; null where there is none, it cannot be read, or another site sent it.</summary>
    public static async Task<HeldForm?> OfAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }

        var fields = form
            .Where(posted => posted.Key is not (TokenField or OwnerField) && !IsSecret(posted.Key))
            .SelectMany(posted => posted.Value.Select(value => new HeldField(posted.Key, value ?? "")))
            .ToList();
        return new HeldForm(request.Path + request.QueryString, fields, form[OwnerField].FirstOrDefault(), form.Keys.Any(IsSecret));
    }

    /// <summary>As one text a page can carry and nobody can alter.</summary>
    public string Seal(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(this));

    /// <returns>Null if it is not what <see cref="Seal"/> made.</returns>
    public static HeldForm? Open(string? held, IDataProtectionProvider protection)
    {
        if (string.IsNullOrEmpty(held))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<HeldForm>(protection.CreateProtector(Purpose).Unprotect(held));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static bool IsSecret(string name) => name != TokenField && (name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Contains("token", StringComparison.OrdinalIgnoreCase));
}
