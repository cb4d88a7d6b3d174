using System.Security.Cryptography;

namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>What a person quotes when something failed, and what the log is searched for: 7F3K-2291.</summary>
public static class FaultReference
{
    // No letter or digit that is mistaken for another when read out.
    private const string Signs = "234679ACDEFGHJKMNPRTWXYZ";
    private const string Digits = "0123456789";

    public static string Next() => $"{RandomNumberGenerator.GetString(Signs, 4)}-{RandomNumberGenerator.GetString(Digits, 4)}";
}
