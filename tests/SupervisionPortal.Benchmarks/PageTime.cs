namespace SupervisionPortal.Benchmarks;

/// <summary>What one answer of the portal took.</summary>
/// <param name="Pattern">The route that answered; null where none did.</param>
/// <param name="Elapsed">On the clock, from the first middleware to the last byte handed to the socket.</param>
/// <param name="Processor">Of the whole process meanwhile: the collector's and the compiler's work included, waiting for other programs not.</param>
/// <param name="Commands">SQL commands sent to the database.</param>
/// <param name="Allocated">Bytes, of the whole process.</param>
internal sealed record PageTime(string? Pattern, TimeSpan Elapsed, TimeSpan Processor, int Commands, long Allocated);
