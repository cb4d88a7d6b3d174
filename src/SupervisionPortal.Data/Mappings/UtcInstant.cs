using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SupervisionPortal.Data.Mappings;

/// <summary>Instants are stored and read as UTC on every provider; a local time is refused.</summary>
public sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Utc ? instant : Refuse(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Refuse(DateTime instant) => throw new ArgumentException($"An instant must be UTC, not {instant.Kind}.", nameof(instant));
}
