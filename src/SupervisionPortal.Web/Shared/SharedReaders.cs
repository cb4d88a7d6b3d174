using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.CalendarFiles;
using SupervisionPortal.Web.Shared.Cases;
using SupervisionPortal.Web.Shared.Concerns;
using SupervisionPortal.Web.Shared.Custody;
using SupervisionPortal.Web.Shared.Notices;
using SupervisionPortal.Web.Shared.Obligations;
using SupervisionPortal.Web.Shared.Observations;
using SupervisionPortal.Web.Shared.OwnParts;
using SupervisionPortal.Web.Shared.Pairs;
using SupervisionPortal.Web.Shared.Team;

namespace SupervisionPortal.Web.Shared;

public static class SharedReaders
{
    /// <summary>What several features show in the same way: duties with their why, and teams.</summary>
    public static IServiceCollection AddSharedReaders(this IServiceCollection services) => services
        .AddScoped<WhySentence>()
        .AddScoped<WhyWords>()
        .AddScoped<DutyWords>()
        .AddScoped<DutyReader>()
        .AddScoped<AgendaReader>()
        .AddScoped<NoticeWords>()
        .AddScoped<CustodyLines>()
        .AddScoped<NextCasesReader>()
        .AddScoped<OversightLines>()
        .AddScoped<OwnPartLines>()
        .AddScoped<ObservationLines>()
        .AddScoped<TeamReader>()
        .AddScoped<TeamChoices>()
        .AddScoped<ConcernWords>()
        .AddScoped<PairReader>()
        .AddScoped<CalendarFile>()
        .AddScoped<ProposalLines>();
}
