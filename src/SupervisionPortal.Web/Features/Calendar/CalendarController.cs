using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>Shows a team by month: what was held, what fell through, what is planned and what is missing.</summary>
[Authorize(Policy = Access.Member)]
public sealed class CalendarController(CalendarReader reader) : Controller
{
    [HttpGet("/calendar")]
    public async Task<IActionResult> Calendar(CalendarQuery query, CancellationToken cancellationToken) =>
        await reader.ReadAsync(query, cancellationToken) is { } page ? View(page.Query.View == CalendarView.List ? "List" : "Calendar", page) : NotFound();
}
