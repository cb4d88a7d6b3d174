using Quartz;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;

namespace SupervisionPortal.Web.Platform.Jobs;

/// <summary>The engine that wakes the sweeps: Quartz.NET within the process. It keeps nothing; the sweeps' own rows say what was done.</summary>
public static class PortalJobs
{
    public static void AddPortalJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSweeps();
        builder.Services.AddSingleton(new DigestFolder(
            builder.Configuration["Ledger:Digests"] is { Length: > 0 } folder ? folder
            : builder.Configuration["Data:Directory"] is { Length: > 0 } data ? Path.Combine(data, "digests")
            : null));
        builder.Services.AddSingleton<SweepEngine>();
        builder.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = $"portal-{Guid.NewGuid():n}");
            foreach (var schedule in SweepSchedule.All)
            {
                quartz.AddJob<SweepJob>(job => job.WithIdentity(schedule.Sweep));
                quartz.AddTrigger((services, trigger) => trigger
                    .ForJob(schedule.Sweep)
                    .WithIdentity(schedule.Sweep)
                    .StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow() + schedule.First)
                    .WithSimpleSchedule(schedule.Every));
            }
        });
        // Nothing wakes them in tests and in verbs of the command line.
        if (builder.Configuration.GetValue("Jobs:Enabled", true))
        {
            builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        }
    }
}
