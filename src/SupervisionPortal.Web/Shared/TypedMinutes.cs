using System.Globalization;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Shared;

/// <summary>Reads a session's length, in the digits of any language of the portal.</summary>
internal static class TypedMinutes
{
    public const int Fewest = 5;

    /// <summary>Null for nothing, and for what is no length of a session.</summary>
    public static int? Read(string? text) =>
        int.TryParse(TypedDay.InAsciiDigits(text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes is >= Fewest and <= Session.LongestMinutes
            ? minutes
            : null;

    public static bool IsBlankOrRead(string? text) => string.IsNullOrWhiteSpace(text) || Read(text) is not null;
}
