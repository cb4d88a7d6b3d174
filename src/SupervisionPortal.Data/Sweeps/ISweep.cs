namespace SupervisionPortal.Data.Sweeps;

/// <summary>
/// Work that is found by looking at rows, not by having been told: running it twice, late, side by side or after a crash
/// gives the same rows.
/// </summary>
public interface ISweep
{
    /// <summary>As in addresses and on the command line: "accept-lapsed-records".</summary>
    string Name { get; }

    /// <summary>Works in the scope's organisation, one transaction for each batch. Between two batches it can be left.</summary>
    /// <returns>How many rows each batch touched.</returns>
    IAsyncEnumerable<int> SweepAsync(CancellationToken cancellationToken);
}
