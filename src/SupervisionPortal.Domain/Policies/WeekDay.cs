namespace SupervisionPortal.Domain.Policies;

/// <summary>The days of the week as facts write them.</summary>
internal enum WeekDay
{
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}
