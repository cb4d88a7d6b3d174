using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SupervisionPortal.Domain.Ledger;

/// <summary>
/// One entry of an organisation's chain: that something was saved, when, by whom, with the hash of what was saved and of the entry before.
/// Written once, never changed. docs/adr/0015 writes the bytes that are hashed down.
/// </summary>
public sealed class LedgerEntry : TenantRow
{
    /// <summary>Bytes of a SHA-256 (FIPS 180-4).</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>How many bytes an entry is hashed from.</summary>
    public const int EncodedLength = 1 + 16 + 8 + 8 + 2 + 1 + 16 + 2 + 16 + HashLength + HashLength;

    private const byte EncodingVersion = 1;

    private LedgerEntry()
    {
    }

    /// <param name="number">From 1, without a gap.</param>
    /// <param name="at">UTC.</param>
    /// <param name="byId">Null: the portal.</param>
    /// <param name="contentHash">Of the row as it is stored.</param>
    /// <param name="before">The hash of the entry before; <see cref="Origin"/> for the first.</param>
    public LedgerEntry(Guid organisationId, long number, DateTime at, LedgerKind kind, Guid? byId, LedgerSubject subject, Guid subjectId, byte[] contentHash, byte[] before)
    {
        BelongTo(organisationId);
        IdentifyAs(IdOf(number));
        Number = number;
        At = at;
        Kind = kind;
        ById = byId;
        Subject = subject;
        SubjectId = subjectId;
        ContentHash = contentHash;
        Before = before;
        Hash = ComputeHash();
    }

    /// <summary>What stands before the first entry: 32 bytes of zero.</summary>
    public static byte[] Origin() => new byte[HashLength];

    public override bool IsAppendOnly => true;

    public long Number { get; private set; }

    /// <summary>UTC, when it was entered.</summary>
    public DateTime At { get; private set; }

    public LedgerKind Kind { get; private set; }

    /// <summary>Who saved it; null: the portal.</summary>
    public Guid? ById { get; private set; }

    public LedgerSubject Subject { get; private set; }

    /// <summary>The id of a row in the subject's table.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>SHA-256 of the row as it is stored.</summary>
    public byte[] ContentHash { get; private set; } = [];

    /// <summary>The hash of the entry before.</summary>
    public byte[] Before { get; private set; } = [];

    /// <summary>SHA-256 of everything above.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>An entry as it stands in a database, whatever stands there: whether it is as it was entered, <see cref="IsIntact"/> says.</summary>
    public static LedgerEntry AsStored(
        Guid organisationId, Guid id, long number, DateTime at, LedgerKind kind, Guid? byId, LedgerSubject subject, Guid subjectId, byte[] contentHash, byte[] before, byte[] hash)
    {
        var entry = new LedgerEntry { Number = number, At = at, Kind = kind, ById = byId, Subject = subject, SubjectId = subjectId, ContentHash = contentHash, Before = before, Hash = hash };
        entry.BelongTo(organisationId);
        entry.IdentifyAs(id);
        return entry;
    }

    /// <summary>The key follows from the number, so that of two entries with one number the database takes one.</summary>
    public static Guid IdOf(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The bytes the hash is taken of.</summary>
    /// <param name="bytes"><see cref="EncodedLength"/> of them are written.</param>
    /// <exception cref="InvalidOperationException">A stored hash has not the length of one.</exception>
    public void Encode(Span<byte> bytes)
    {
        if (ContentHash.Length != HashLength || Before.Length != HashLength)
        {
            throw new InvalidOperationException("A hash has 32 bytes.");
        }

        bytes[0] = EncodingVersion;
        TenantId.TryWriteBytes(bytes[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], Number);
        BinaryPrimitives.WriteInt64BigEndian(bytes[25..], LedgerContent.Microseconds(At));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[33..], unchecked((ushort)Kind));
        bytes[35] = ById is null ? (byte)0 : (byte)1;
        (ById ?? Guid.Empty).TryWriteBytes(bytes[36..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[52..], unchecked((ushort)Subject));
        SubjectId.TryWriteBytes(bytes[54..], bigEndian: true, out _);
        ContentHash.CopyTo(bytes[70..]);
        Before.CopyTo(bytes[102..]);
    }

    /// <summary>The hash as it follows from what the entry holds.</summary>
    /// <exception cref="InvalidOperationException">A stored hash has not the length of one.</exception>
    public byte[] ComputeHash()
    {
        Span<byte> bytes = stackalloc byte[EncodedLength];
        Encode(bytes);
        return SHA256.HashData(bytes);
    }

    /// <summary>Whether everything in it is as it was entered.</summary>
    public bool IsIntact()
    {
        if (ContentHash.Length != HashLength || Before.Length != HashLength || Id != IdOf(Number))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[EncodedLength];
        Span<byte> hash = stackalloc byte[HashLength];
        Encode(bytes);
        SHA256.HashData(bytes, hash);
        return hash.SequenceEqual(Hash);
    }
}
