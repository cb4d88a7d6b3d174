namespace SupervisionPortal.Data.Seed;

/// <summary>Keys that are the same for the same seed.</summary>
internal sealed class DemoIds(Random random)
{
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        // Version 8 (RFC 9562): the maker's own scheme.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public T Name<T>(T row)
        where T : Domain.TenantRow
    {
        row.IdentifyAs(Next());
        return row;
    }
}
