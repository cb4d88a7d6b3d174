using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data.Sweeps;

/// <summary>
/// Runs a sweep through all organisations, each in a scope of its own that entered the organisation first, and keeps a row about it.
/// One organisation that fails stops no other.
/// </summary>
public sealed class SweepRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepRunner> log)
{
    private static readonly TimeSpan RunsAreKept = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<string, bool> _running = new();
    private readonly ConcurrentDictionary<(string Sweep, Guid Organisation), DateOnly> _sweptOn = new();

    /// <summary>All sweeps there are, in the order they feed each other.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        PassCustody.SweepName,
        ComputeSchedules.SweepName,
        FlagOverdue.SweepName,
        ExtendSchedules.SweepName,
        ForgetPreparation.SweepName,
        AcceptLapsedRecords.SweepName,
        TellOfOpenings.SweepName,
        Remind.SweepName,
        Outbox.SweepName,
        SealLedger.SweepName,
        VerifyLedger.SweepName,
    ];

    public bool IsRunning(string sweep) => _running.ContainsKey(sweep);

    /// <summary>Runs it now.</summary>
    /// <param name="stopping">Leaves after the batch at work; what is done stays done.</param>
    /// <returns>The finished run, or null where the same sweep is running in this process already.</returns>
    /// <exception cref="ArgumentException">There is no such sweep.</exception>
    public async Task<SweepRun?> RunAsync(string sweep, bool byHand, CancellationToken stopping)
    {
        if (!Names.Contains(sweep))
        {
            throw new ArgumentException($"There is no sweep {sweep}.", nameof(sweep));
        }

        if (!_running.TryAdd(sweep, true))
        {
            return null;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await RunAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), sweep, byHand, stopping);
        }
        finally
        {
            _running.TryRemove(sweep, out _);
        }
    }

    private async Task<SweepRun> RunAsync(PortalDb host, string sweep, bool byHand, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow().UtcDateTime;
        await EndAbandonedAsync(host, sweep, now);
        var organisations = await HostDirectory.ListAsync(host, CancellationToken.None);
        var run = new SweepRun(sweep, now, byHand);
        run.Progress(0, organisations.Count, 0);
        host.SweepRuns.Add(run);
        await host.SaveChangesAsync(CancellationToken.None);

        var failures = new List<string>();
        var done = 0;
        foreach (var organisation in organisations)
        {
            try
            {
                if (byHand || !IsDoneToday(sweep, organisation, now))
                {
                    await SweepAsync(host, run, organisation, stopping);
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Its text may hold a row's content: the log has it, under the run's id; the row says what kind it was.
                log.LogError(failure, "Sweep {Sweep} failed in organisation {Organisation}, run {Run}", sweep, organisation.Id, run.Id);
                failures.Add(failure.GetType().Name);
            }

            if (stopping.IsCancellationRequested)
            {
                break;
            }

            run.Progress(++done, organisations.Count, run.RowsTouched);
            await host.SaveChangesAsync(CancellationToken.None);
        }

        var reason = failures.Count > 0 ? $"{failures.Count}: {string.Join(", ", failures.Distinct())}" : done < organisations.Count ? SweepRun.Stopped : null;
        run.Finish(clock.GetUtcNow().UtcDateTime, (long)clock.GetElapsedTime(started).TotalMilliseconds, reason);
        await host.SaveChangesAsync(CancellationToken.None);
        await ForgetAsync(host, run);
        return run;
    }

    private async Task SweepAsync(PortalDb host, SweepRun run, HostOrganisation organisation, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(organisation.Id);
        var sweep = scope.ServiceProvider.GetServices<ISweep>().Single(candidate => candidate.Name == run.Sweep);
        // Once begun, a batch is finished.
        await foreach (var touched in sweep.SweepAsync(CancellationToken.None))
        {
            run.Progress(run.OrganisationsDone, run.OrganisationsInAll, run.RowsTouched + touched);
            await host.SaveChangesAsync(CancellationToken.None);
            if (stopping.IsCancellationRequested)
            {
                return;
            }
        }

        _sweptOn[(run.Sweep, organisation.Id)] = organisation.LocalDate(run.StartedAt);
    }

    /// <summary>Everything is computed anew when a day begins in the organisation's zone, however often the portal is woken.</summary>
    private bool IsDoneToday(string sweep, HostOrganisation organisation, DateTime now) =>
        sweep == ComputeSchedules.SweepName && _sweptOn.GetValueOrDefault((sweep, organisation.Id)) == organisation.LocalDate(now);

    /// <summary>A run that never finished belongs to a process that was killed.</summary>
    private static async Task EndAbandonedAsync(PortalDb host, string sweep, DateTime now)
    {
        foreach (var abandoned in await host.SweepRuns.Where(row => row.Sweep == sweep && row.FinishedAt == null).ToListAsync())
        {
            abandoned.Finish(now, 0, SweepRun.Interrupted);
        }

        await host.SaveChangesAsync();
    }

    /// <summary>Of runs that found nothing to do the latest is kept, of the others a quarter of a year.</summary>
    private static Task ForgetAsync(PortalDb host, SweepRun latest)
    {
        var old = latest.StartedAt - RunsAreKept;
        return host.SweepRuns
            .Where(row => row.Sweep == latest.Sweep && row.Id != latest.Id && row.FinishedAt != null
                && (row.StartedAt < old || (row.RowsTouched == 0 && row.Failure == null && !row.ByHand)))
            .ExecuteDeleteAsync();
    }
}
