using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationUnits;

/// <summary>The tree of services and teams: adding, naming, moving and closing them. Who answers for whom follows from it at once.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/units")]
public sealed class UnitsController(
    PortalDb db, Visitor visitor, UnitsReader units, IStringLocalizer<UnitTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken cancellationToken) => View("List", await units.TreeAsync(cancellationToken));

    /// <param name="parent">Where it is to belong.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid? parent, CancellationToken cancellationToken) =>
        parent is { } place && !await db.Units.AnyAsync(row => row.Id == place, cancellationToken)
            ? NotFound()
            : await ShownAsync("New", null, new UnitForm { FormId = Guid.CreateVersion7(), Parent = parent }, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Add(UnitForm form, CancellationToken cancellationToken)
    {
        var parent = form.Parent is { } place ? await db.Units.SingleOrDefaultAsync(row => row.Id == place, cancellationToken) : null;
        if (form.Parent is not null && parent is null)
        {
            return NotFound();
        }

        if (form.FormId != Guid.Empty && await db.Units.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Redirect("/organisation/units");
        }

        if (parent is null)
        {
            ModelState.AddModelError(nameof(form.Parent), texts["Parent.Missing"]);
        }
        else if (!parent.TakesUnits)
        {
            ModelState.AddModelError(nameof(form.Parent), shared[$"Refusal.{(parent.ClosedOn is null ? Domain.Refusal.UnderATeam : Domain.Refusal.UnitIsClosed)}"]);
        }

        if (form.Kind is not (UnitKind.Service or UnitKind.Team))
        {
            ModelState.AddModelError(nameof(form.Kind), texts["Kind.Missing"]);
        }

        await CheckNameAsync(form, form.FormId, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await ShownAsync("New", null, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var unit = new Unit(form.Named(), form.Kind!.Value, parent!.Id) { LocalName = form.LocallyNamed() };
        if (form.FormId != Guid.Empty)
        {
            unit.IdentifyAs(form.FormId);
        }

        db.Units.Add(unit);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Added", unit.Name]);
        return Redirect("/organisation/units");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await db.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } unit
            ? await ShownAsync("Unit", unit, new UnitForm { Name = unit.Name, LocalName = unit.LocalName, Parent = unit.ParentId }, StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    /// <summary>Another name, another place, or both.</summary>
    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, UnitForm form, CancellationToken cancellationToken)
    {
        var all = await db.Units.ToListAsync(cancellationToken);
        if (all.Find(row => row.Id == id) is not { } unit || (form.Parent is { } place && all.TrueForAll(row => row.Id != place)))
        {
            return NotFound();
        }

        var parent = all.Find(row => row.Id == form.Parent);
        var moves = parent is not null && parent.Id != unit.ParentId;
        if (moves && unit.WhyNotMove(parent!, all) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Parent), shared[$"Refusal.{refusal}"]);
        }

        await CheckNameAsync(form, id, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await ShownAsync("Unit", unit, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        unit.Name = form.Named();
        unit.LocalName = form.LocallyNamed();
        if (moves)
        {
            unit.Move(parent!, all);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Changed", unit.Name]);
        return Redirect("/organisation/units");
    }

    [HttpGet("{id:guid}/closure")]
    public async Task<IActionResult> Closure(Guid id, CancellationToken cancellationToken) =>
        await db.Units.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } unit
            ? await AskAsync(unit, StatusCodes.Status200OK, cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}/closure")]
    public async Task<IActionResult> Close(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Units.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } unit)
        {
            return NotFound();
        }

        if (unit.ClosedOn is not null)
        {
            // A second click finds it closed.
            return Redirect("/organisation/units");
        }

        var isEmpty = await units.IsEmptyAsync(id, cancellationToken);
        if (unit.WhyNotClose(isEmpty) is not null)
        {
            return await AskAsync(unit, StatusCodes.Status409Conflict, cancellationToken);
        }

        unit.Close(visitor.Today, isEmpty);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Closed", unit.Name]);
        return Redirect("/organisation/units");
    }

    private async Task<IActionResult> AskAsync(Unit unit, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View("Closure", await units.PageAsync(unit, cancellationToken));
    }

    /// <summary>Two of one name could not be told apart where they are chosen.</summary>
    private async Task CheckNameAsync(UnitForm form, Guid? id, CancellationToken cancellationToken)
    {
        var name = form.Name?.Trim();
        if (!string.IsNullOrEmpty(name) && await db.Units.AnyAsync(row => row.Name == name && row.Id != id && row.ClosedOn == null, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Name), texts["Name.Taken"]);
        }
    }

    private async Task<IActionResult> ShownAsync(string view, Unit? unit, UnitForm form, int status, CancellationToken cancellationToken)
    {
        form.Page = await units.PageAsync(unit, cancellationToken);
        Response.StatusCode = status;
        return View(view, form);
    }
}
