using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.Sweeps;

namespace SupervisionPortal.Web.Platform.Jobs;

/// <summary>How often a sweep is woken. The wake is only a wake: a missed one is made good by the next.</summary>
/// <param name="First">How long after the start; what fell due while the portal was down is caught up then.</param>
public sealed record SweepSchedule(string Sweep, TimeSpan First, TimeSpan Every)
{
    /// <summary>Intervals, not times of day: there is no hour to be lost or doubled when clocks change, and every zone's midnight is met within the hour.</summary>
    public static readonly IReadOnlyList<SweepSchedule> All =
    [
        new(AcceptLapsedRecords.SweepName, TimeSpan.Zero, TimeSpan.FromMinutes(5)),
        new(TellOfOpenings.SweepName, TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(15)),
        new(PassCustody.SweepName, TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(30)),
        new(ComputeSchedules.SweepName, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1)),
        new(ExtendSchedules.SweepName, TimeSpan.FromMinutes(4), TimeSpan.FromHours(6)),
        new(FlagOverdue.SweepName, TimeSpan.FromMinutes(2), TimeSpan.FromHours(1)),
        new(ForgetPreparation.SweepName, TimeSpan.FromMinutes(6), TimeSpan.FromHours(12)),
        new(Remind.SweepName, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15)),
        new(Outbox.SweepName, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
        new(SealLedger.SweepName, TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)),
        new(VerifyLedger.SweepName, TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(5)),
    ];
}
