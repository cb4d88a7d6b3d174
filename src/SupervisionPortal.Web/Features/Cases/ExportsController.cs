using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Takes what supervision said of a case out as a text file, for the two. That it left the portal is entered in the ledger.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ExportsController(PortalDb db, Visitor visitor, DiscussionFiles files, CaseWriter writer) : Controller
{
    [HttpPost("/cases/{id:guid}/exports")]
    public async Task<IActionResult> Export(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().Include(row => row.Ratings).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } held)
        {
            return NotFound();
        }

        var actor = await visitor.ActorToAsync(held.HolderId, cancellationToken);
        if (!Case.IsShownTo(actor))
        {
            return NotFound();
        }

        if (!actor.IsOneOfTheTwo)
        {
            throw new RefusedException(Refusal.OnlyThoseTwo);
        }

        var discussions = await db.CaseDiscussions.AsNoTracking().Where(row => row.CaseId == id).OrderByDescending(row => row.On).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        var oversights = await db.Oversights.AsNoTracking().Include(row => row.Moves).Where(row => row.CaseId == id).OrderBy(row => row.AskedAt).ToListAsync(cancellationToken);
        var people = oversights.SelectMany(row => row.Moves.Select(move => move.ById).Append(row.ManagerId))
            .Concat(discussions.Select(row => row.DisagreementById).OfType<Guid>())
            .Concat(held.Ratings.Select(row => row.ById))
            .Append(held.HolderId).Append(visitor.PersonId)
            .Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var written = new List<(CaseDiscussion Discussion, DiscussionWords Words)>();
        foreach (var discussion in discussions)
        {
            written.Add((discussion, await files.WordsAsync(discussion, actor, cancellationToken)));
        }

        db.Exports.Add(new Export(ExportKind.CaseText, visitor.PersonId, visitor.Now));
        await db.SaveChangesAsync(cancellationToken);
        return File(
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(writer.OfCase(held, names[held.HolderId], written, oversights, names, names[visitor.PersonId], visitor.Now)),
            $"{MediaTypeNames.Text.Plain}; charset=utf-8",
            $"case-{FileName(held.Reference)}.txt");
    }

    /// <summary>A reference may hold what no file name does.</summary>
    private static string FileName(string reference) => string.Concat(reference.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
