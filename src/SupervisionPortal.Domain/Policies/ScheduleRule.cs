using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>How far ahead session dates are agreed.</summary>
public sealed record ScheduleRule(Period Ahead, Source Source);
