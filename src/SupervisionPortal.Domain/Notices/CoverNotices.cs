using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Notices;

/// <summary>That somebody covers is told to them, and to those they cover for.</summary>
public static class CoverNotices
{
    /// <summary>None where nobody covers, and none to whoever named them.</summary>
    /// <param name="supervisees">Of the supervisor who is away.</param>
    /// <param name="today">The local day: cover that began is told from today.</param>
    /// <returns>Told once for each that is named, however often they are.</returns>
    public static IEnumerable<Notice> Of(Absence absence, IEnumerable<Guid> supervisees, Guid byId, DateOnly today, DateTime now)
    {
        if (absence.CoverId is not { } cover)
        {
            return [];
        }

        var from = absence.From > today ? absence.From : today;
        var key = $"cover:{absence.Id}:{cover}";
        return
        [
            .. supervisees.Where(person => person != byId && person != cover).Select(person => new Notice(person, NoticeKind.CoverArranged, key, "/supervision", now, byId, cover, from)),
            .. cover == byId ? Enumerable.Empty<Notice>() : [new Notice(cover, NoticeKind.CoverToGive, key, "/", now, byId, absence.PersonId, from)],
        ];
    }
}
