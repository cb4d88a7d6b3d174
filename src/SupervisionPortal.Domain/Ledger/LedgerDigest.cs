using System.Globalization;
using System.Text.Json;

namespace SupervisionPortal.Domain.Ledger;

/// <summary>Where a chain ended at an instant, kept outside the database: whoever rewrites the chain cannot rewrite this.</summary>
/// <param name="At">UTC.</param>
/// <param name="Hash">64 lower-case hexadecimal digits.</param>
public sealed record LedgerDigest(Guid OrganisationId, long Number, string Hash, DateTime At)
{
    private const int Format = 1;

    /// <summary>As one line of JSON. It names no person and holds no content.</summary>
    public string ToLine() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"digest":{{Format}},"organisation":"{{OrganisationId}}","number":{{Number}},"hash":"{{Hash}}","at":"{{At:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""");

    /// <returns>Null where the line is no digest.</returns>
    public static LedgerDigest? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.GetProperty("digest").GetInt32() == Format
                && root.GetProperty("number").GetInt64() is >= 0 and var number
                && root.GetProperty("hash").GetString() is { Length: LedgerEntry.HashLength * 2 } hash && hash.All(char.IsAsciiHexDigit)
                ? new LedgerDigest(root.GetProperty("organisation").GetGuid(), number, hash.ToLowerInvariant(), root.GetProperty("at").GetDateTime().ToUniversalTime())
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
