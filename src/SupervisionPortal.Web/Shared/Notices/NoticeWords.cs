using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Shared.Notices;

/// <summary>The sentences of notices, in the language of the running culture.</summary>
public sealed class NoticeWords(PortalDb db, IStringLocalizer<NoticeTexts> texts)
{
    /// <summary>One sentence for each notice, in the same order.</summary>
    /// <param name="dates">In the organisation's zone.</param>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyCollection<Notice> notices, PortalDates dates, CancellationToken cancellationToken)
    {
        var people = notices.SelectMany(notice => new[] { notice.ById, notice.AboutId }).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        string Name(Guid? id) => id is { } known && names.TryGetValue(known, out var name) ? name.Full() : texts["ThePortal"];
        return [.. notices.Select(notice => Sentence(notice, Name(notice.ById), Name(notice.AboutId), notice.On is { } on ? dates.Day(on) : ""))];
    }

    /// <summary>A kind may have a sentence of its own for the person it is about: <c>Notice.{Kind}.Own</c>.</summary>
    private string Sentence(Notice notice, string by, string about, string on)
    {
        if (notice.IsOwn && texts[$"Notice.{notice.Kind}.Own", by, about, on] is { ResourceNotFound: false } own)
        {
            return own;
        }

        return texts[$"Notice.{notice.Kind}", by, about, on];
    }
}
