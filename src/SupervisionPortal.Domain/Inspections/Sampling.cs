using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SupervisionPortal.Domain.Inspections;

/// <summary>Draws some of many by chance, so that whoever has the seed can draw the same again.</summary>
public static class Sampling
{
    /// <summary>Sorts by the SHA-256 of seed and id, and takes the first: the same on every machine, in every version, whatever the order they are given in.</summary>
    /// <param name="seed">Big-endian before the sixteen bytes of the id as it is written.</param>
    /// <param name="size">How many; all where there are not so many.</param>
    /// <returns>In the order drawn.</returns>
    public static IReadOnlyList<Guid> Draw(long seed, IEnumerable<Guid> ids, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return [.. ids.Distinct().Select(id => (Id: id, Place: Place(seed, id))).OrderBy(drawn => drawn.Place, StringComparer.Ordinal).Take(size).Select(drawn => drawn.Id)];
    }

    private static string Place(long seed, Guid id)
    {
        Span<byte> bytes = stackalloc byte[24];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seed);
        id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Convert.ToHexString(SHA256.HashData(bytes));
    }
}
