using System.Globalization;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Data.Ledger;

/// <summary>Digests kept in a folder outside the database: a file a day and organisation, never written again.</summary>
/// <param name="path">Null: nothing is kept.</param>
public sealed class DigestFolder(string? path)
{
    public bool IsKept => path is not null;

    /// <summary>All that are kept of an organisation. A file that is no digest is passed over: it cannot be compared with.</summary>
    public IReadOnlyList<LedgerDigest> Read(Guid organisationId) =>
        path is null || !Directory.Exists(path)
            ? []
            : [.. Directory.EnumerateFiles(path, $"{organisationId}-*.json").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(LedgerDigest.Read).OfType<LedgerDigest>()];

    /// <summary>Keeps a digest, whole or not at all.</summary>
    /// <param name="on">The day it is the digest of.</param>
    /// <returns>False where that day has one already.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public bool Keep(LedgerDigest digest, DateOnly on)
    {
        if (path is null)
        {
            return false;
        }

        Directory.CreateDirectory(path);
        var file = Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{digest.OrganisationId}-{on:yyyy-MM-dd}.json"));
        if (File.Exists(file))
        {
            return false;
        }

        var unfinished = $"{file}.{Guid.NewGuid():n}.tmp";
        using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(digest.ToLine() + "\n");
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process kept one in the same moment.
            File.Delete(unfinished);
            return false;
        }
    }
}
