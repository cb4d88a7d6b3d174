using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.Agenda;

/// <summary>Reads the agenda of a session for one of the two: whoever calls has made sure that it is one of them.</summary>
public sealed class AgendaReader(PortalDb db, Visitor visitor)
{
    /// <summary>In its order.</summary>
    public async Task<IReadOnlyList<AgendaLine>> OfAsync(Guid session, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.SessionId == session
            join author in db.People on item.AuthorId equals author.Id
            join held in db.Cases on item.CaseId equals held.Id into cases
            from about in cases.DefaultIfEmpty()
            orderby item.Place, item.Id
            select new { Item = item, Author = author, Reference = about == null ? null : about.Reference }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new AgendaLine(
                row.Item.Id,
                row.Item.Text,
                row.Item.Function,
                row.Item.CaseId,
                row.Reference,
                row.Item.AuthorId == visitor.PersonId ? null : PersonName.From(row.Author).Given(),
                row.Item.AddedAt,
                row.Item.CarriedFromId is not null)),
        ];
    }
}
