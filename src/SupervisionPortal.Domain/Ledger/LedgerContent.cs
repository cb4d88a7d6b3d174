using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionPortal.Domain.Ledger;

/// <summary>
/// The bytes a stored row is hashed from: a version, what it is, and each field that is not null with its name and the kind of its value. The same row gives
/// the same bytes on every database. A field that is null leaves no trace, so that a column added later changes no hash.
/// </summary>
public sealed class LedgerContent
{
    private const byte EncodingVersion = 1;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    /// <summary>Microseconds since 1970 began, UTC: the finest that every database keeps.</summary>
    public static long Microseconds(DateTime instant) =>
        Math.DivRem(instant.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond) is var (whole, rest) && rest < 0 ? whole - 1 : whole;

    /// <summary>Begins another row.</summary>
    public LedgerContent Begin(LedgerSubject subject)
    {
        _bytes.ResetWrittenCount();
        var bytes = _bytes.GetSpan(3);
        bytes[0] = EncodingVersion;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[1..], (ushort)subject);
        _bytes.Advance(3);
        return this;
    }

    /// <summary>Adds a field. Fields come in the ordinal order of their names.</summary>
    /// <param name="name">The column's, in ASCII.</param>
    /// <param name="value">Null: nothing is added.</param>
    /// <exception cref="NotSupportedException">Nobody has said yet how such a value is written.</exception>
    public void Add(string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                AddText(name, 't', text);
                break;
            case Enum choice:
                AddText(name, 'e', choice.ToString());
                break;
            case Guid id:
                id.TryWriteBytes(Place(name, 'g', 16), bigEndian: true, out _);
                _bytes.Advance(16);
                break;
            case DateTime instant:
                AddNumber(name, 'i', Microseconds(instant));
                break;
            case DateOnly day:
                AddNumber(name, 'd', day.DayNumber);
                break;
            case TimeOnly time:
                AddNumber(name, 'h', time.Ticks / TimeSpan.TicksPerMicrosecond);
                break;
            case bool yes:
                AddNumber(name, 'b', yes ? 1 : 0);
                break;
            case int number:
                AddNumber(name, 'n', number);
                break;
            case long number:
                AddNumber(name, 'n', number);
                break;
            default:
                throw new NotSupportedException($"{name}: the ledger does not know how to write a {value.GetType().Name}.");
        }
    }

    /// <summary>What was added since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>SHA-256 of what was added since <see cref="Begin"/>.</summary>
    public byte[] Hash() => SHA256.HashData(_bytes.WrittenSpan);

    /// <summary>SHA-256 of what was added since <see cref="Begin"/>, into its 32 bytes.</summary>
    public void Hash(Span<byte> hash) => SHA256.HashData(_bytes.WrittenSpan, hash);

    private void AddNumber(string name, char kind, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(Place(name, kind, 8), number);
        _bytes.Advance(8);
    }

    private void AddText(string name, char kind, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var place = Place(name, kind, 4 + length);
        BinaryPrimitives.WriteInt32BigEndian(place, length);
        Encoding.UTF8.GetBytes(text, place[4..]);
        _bytes.Advance(4 + length);
    }

    private Span<byte> Place(string name, char kind, int length)
    {
        var head = _bytes.GetSpan(name.Length + 2);
        head[0] = checked((byte)name.Length);
        Encoding.ASCII.GetBytes(name, head[1..]);
        head[name.Length + 1] = (byte)kind;
        _bytes.Advance(name.Length + 2);
        return _bytes.GetSpan(length);
    }
}
