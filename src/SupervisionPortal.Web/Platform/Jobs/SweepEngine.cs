using Quartz;
using SupervisionPortal.Data.Sweeps;

namespace SupervisionPortal.Web.Platform.Jobs;

/// <summary>What the Jobs page asks of the engine that wakes the sweeps.</summary>
public sealed class SweepEngine(ISchedulerFactory schedulers, SweepRunner runner)
{
    /// <summary>UTC; null while nothing wakes it.</summary>
    public async Task<DateTime?> NextRunAsync(string sweep, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running && await scheduler.GetTrigger(new TriggerKey(sweep), cancellationToken) is { } trigger
            ? trigger.NextFireTimeUtc?.UtcDateTime
            : null;
    }

    /// <summary>Starts it and comes back at once; where no engine runs in this process, comes back when it is done.</summary>
    public async Task RunNowAsync(string sweep, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (scheduler.Status == SchedulerStatus.Running)
        {
            await scheduler.TriggerJob(new JobKey(sweep), new JobDataMap { [SweepJob.ByHand] = true }, cancellationToken);
        }
        else
        {
            await runner.RunAsync(sweep, byHand: true, cancellationToken);
        }
    }
}
