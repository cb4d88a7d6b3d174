namespace SupervisionPortal.Data.Sweeps;

/// <summary>One run of a sweep over all organisations: when, how long, how many rows, and why it failed if it did. Holds no tenant's content.</summary>
public sealed class SweepRun
{
    /// <summary>A reason: it was left between two batches, because the portal was stopping.</summary>
    public const string Stopped = "stopped";

    /// <summary>A reason: the process was gone before it finished.</summary>
    public const string Interrupted = "interrupted";

    private SweepRun()
    {
    }

    public SweepRun(string sweep, DateTime startedAt, bool byHand)
    {
        Sweep = sweep;
        StartedAt = startedAt;
        ByHand = byHand;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Sweep { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC; null while it runs.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Milliseconds, on a monotonic clock; null while it runs.</summary>
    public long? Milliseconds { get; private set; }

    public bool ByHand { get; private set; }

    /// <summary>Organisations done so far.</summary>
    public int OrganisationsDone { get; private set; }

    public int OrganisationsInAll { get; private set; }

    public int RowsTouched { get; private set; }

    /// <summary>Why it failed, without content of any record; null where it did not.</summary>
    public string? Failure { get; private set; }

    public void Progress(int done, int inAll, int rows)
    {
        OrganisationsDone = done;
        OrganisationsInAll = inAll;
        RowsTouched = rows;
    }

    public void Finish(DateTime at, long milliseconds, string? failure)
    {
        FinishedAt = at;
        Milliseconds = milliseconds;
        Failure = failure;
    }
}
