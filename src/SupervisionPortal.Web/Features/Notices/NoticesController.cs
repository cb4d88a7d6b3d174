using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Notices;

namespace SupervisionPortal.Web.Features.Notices;

/// <summary>What the visitor was told. Nobody sees another's notices.</summary>
[Authorize(Policy = Access.Member)]
public sealed class NoticesController(PortalDb db, Visitor visitor, NoticeWords words, PortalDates dates, IStringLocalizer<NoticePageTexts> texts) : Controller
{
    private const int PageSize = 25;

    private IQueryable<Notice> Mine => db.Notices.Where(row => row.PersonId == visitor.PersonId);

    [HttpGet("/notices")]
    public async Task<IActionResult> List(int page, CancellationToken cancellationToken)
    {
        var last = Math.Max(1, (await Mine.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, last);
        var notices = await Mine.AsNoTracking()
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var sentences = await words.OfAsync(notices, dates, cancellationToken);
        return View(new NoticeList(
            [.. notices.Zip(sentences, (notice, sentence) => new NoticeRow(notice.Id, sentence, notice.At, notice.ReadAt is null))],
            await Mine.CountAsync(row => row.ReadAt == null, cancellationToken),
            visitor.Now,
            shown,
            last));
    }

    /// <summary>Goes where the notice leads; it is read by that.</summary>
    [HttpPost("/notices/{id:guid}/opening")]
    public async Task<IActionResult> Open(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { } notice ? LocalRedirect(notice.Path) : NotFound();

    [HttpPost("/notices/{id:guid}/reading")]
    public async Task<IActionResult> Read(Guid id, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        TempData.Done(texts["Marked"]);
        return Redirect("/notices");
    }

    /// <summary>All that were there when the page was shown; what came since stays new.</summary>
    /// <param name="until">When the page was shown, in ticks of UTC.</param>
    [HttpPost("/notices/reading")]
    public async Task<IActionResult> ReadAll(long until, CancellationToken cancellationToken)
    {
        var now = visitor.Now;
        var at = new DateTime(Math.Clamp(until, 0, now.Ticks), DateTimeKind.Utc);
        // In one statement: sent twice at once, neither loses a race.
        await Mine.Where(row => row.ReadAt == null && row.At <= at).ExecuteUpdateAsync(row => row.SetProperty(notice => notice.ReadAt, now), cancellationToken);
        TempData.Done(texts["MarkedAll"]);
        return Redirect("/notices");
    }

    private async Task<Notice?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var notice = await Mine.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (notice is { ReadAt: null })
        {
            notice.Read(visitor.Now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A double click: the other one read it.
            }
        }

        return notice;
    }
}
