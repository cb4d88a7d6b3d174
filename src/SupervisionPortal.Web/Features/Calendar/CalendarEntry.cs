using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>A session or a proposed date of an open row.</summary>
/// <param name="State">Null for a held session that no date asked for.</param>
/// <param name="Kind">Said where it is not the formal one-to-one; null for that.</param>
/// <param name="Record">The state of its record; null where there is none.</param>
/// <param name="RecordUrl">Null where the visitor cannot open it from here.</param>
public sealed record CalendarEntry(DateOnly On, TimeOnly? StartsAt, ShownState? State, string? Kind, ShownState? Record, string? RecordUrl, string? Note, string Url);
