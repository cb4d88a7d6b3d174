using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Platform.Jobs;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Jobs;

/// <summary>The sweeps, for the host administrator: what ran, how it went, and running one now.</summary>
[Authorize(Policy = Access.Host)]
[Route("/host/jobs")]
public sealed class JobsController(PortalDb db, SweepRunner runner, SweepEngine engine, IStringLocalizer<JobTexts> texts) : Controller
{
    private const int RunsShown = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var lines = new List<JobLine>();
        foreach (var sweep in SweepRunner.Names)
        {
            var runs = await db.SweepRuns.AsNoTracking().Where(run => run.Sweep == sweep).OrderByDescending(run => run.StartedAt).Take(RunsShown).ToListAsync(cancellationToken);
            lines.Add(new JobLine(sweep, await engine.NextRunAsync(sweep, cancellationToken), runner.IsRunning(sweep), runs));
        }

        return View(lines);
    }

    [HttpPost("{sweep}/runs")]
    public async Task<IActionResult> Run(string sweep, CancellationToken cancellationToken)
    {
        if (!SweepRunner.Names.Contains(sweep))
        {
            return NotFound();
        }

        if (!runner.IsRunning(sweep))
        {
            await engine.RunNowAsync(sweep, cancellationToken);
        }

        TempData.Done(texts["Started", texts[$"{sweep}.Title"].Value]);
        return RedirectToAction(nameof(Index));
    }
}
