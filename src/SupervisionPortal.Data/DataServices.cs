using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.Cases;
using SupervisionPortal.Data.Concerns;
using SupervisionPortal.Data.Files;
using SupervisionPortal.Data.Inspections;
using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Records;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Data.Tenancy;

namespace SupervisionPortal.Data;

public static class DataServices
{
    /// <summary>What every scope that reads or writes tenant data needs beside <see cref="PortalDb"/> itself.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services) => services
        .AddScoped<CurrentTenant>()
        .AddScoped<OrganisationClock>()
        .AddScoped<Relations>()
        .AddScoped<Administrators>()
        .AddScoped<PunctualityReader>()
        .AddScoped<DiaryReader>()
        .AddScoped<PlanReader>()
        .AddScoped<RecordTelling>()
        .AddScoped<ChecklistReader>()
        .AddScoped<ConcernDesk>()
        .AddScoped<OversightDesk>()
        .AddScoped<OpeningLog>()
        .AddScoped<TellingDesk>()
        .AddScoped<InspectionReach>()
        .AddScoped<ReminderReader>()
        .AddScoped<FeedReader>()
        .AddScoped<Outbox>();

    /// <summary>The sweeps and what runs them.</summary>
    public static IServiceCollection AddSweeps(this IServiceCollection services) => services
        .AddSingleton<SweepRunner>()
        .AddScoped<ISweep, PassCustody>()
        .AddScoped<ISweep, ComputeSchedules>()
        .AddScoped<ISweep, FlagOverdue>()
        .AddScoped<ISweep, ExtendSchedules>()
        .AddScoped<ISweep, ForgetPreparation>()
        .AddScoped<ISweep, AcceptLapsedRecords>()
        .AddScoped<ISweep, TellOfOpenings>()
        .AddScoped<ISweep, Remind>()
        .AddScoped<ISweep, SealLedger>()
        .AddScoped<ISweep, VerifyLedger>();
}
