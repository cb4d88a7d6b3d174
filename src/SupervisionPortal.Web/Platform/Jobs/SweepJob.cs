using Quartz;
using SupervisionPortal.Data.Sweeps;

namespace SupervisionPortal.Web.Platform.Jobs;

/// <summary>Wakes one sweep and knows nothing else: what there is to do stands in the rows.</summary>
public sealed class SweepJob(SweepRunner runner, IHostApplicationLifetime host) : IJob
{
    /// <summary>The key under which a run says that somebody asked for it.</summary>
    public const string ByHand = "byHand";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(context.JobDetail.Key.Name, context.MergedJobDataMap.ContainsKey(ByHand), host.ApplicationStopping);
}
