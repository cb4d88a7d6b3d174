using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>What came, or is to come, of one date.</summary>
/// <param name="Word">Said beside the mark where it is out of the ordinary; null where the mark is enough.</param>
/// <param name="Note">More of it, in the list; null for nothing.</param>
public sealed record CalendarMark(DateOnly On, ShownState State, string? Word, string Url)
{
    public TimeOnly? StartsAt { get; init; }

    public string? Note { get; init; }
}
