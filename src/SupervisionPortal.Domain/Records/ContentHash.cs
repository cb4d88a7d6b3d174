using System.Security.Cryptography;
using System.Text;

namespace SupervisionPortal.Domain.Records;

public static class ContentHash
{
    /// <summary>SHA-256 (FIPS 180-4) of the text's UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Of(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
