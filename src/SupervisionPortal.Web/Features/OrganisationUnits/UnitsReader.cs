using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationUnits;

/// <summary>Reads the tree of services and teams.</summary>
public sealed class UnitsReader(PortalDb db, Visitor visitor)
{
    /// <summary>The whole tree: services before teams, by name; closed ones last.</summary>
    public async Task<IReadOnlyList<UnitBranch>> TreeAsync(CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var units = (await db.Units.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.ParentId);
        var people = await db.Posts
            .Where(row => row.LeftOn == null || row.LeftOn > today)
            .GroupBy(row => row.UnitId)
            .Select(group => new { group.Key, Count = group.Select(row => row.PersonId).Distinct().Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return Beneath(null);

        IReadOnlyList<UnitBranch> Beneath(Guid? parent) =>
        [
            .. units[parent]
                .Select(unit => new UnitBranch(unit, NameOf(unit), people.GetValueOrDefault(unit.Id), Beneath(unit.Id)))
                .OrderBy(branch => branch.Unit.ClosedOn is not null).ThenBy(branch => branch.Unit.Kind).ThenBy(branch => branch.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <param name="unit">Null for a new one.</param>
    public async Task<UnitPage> PageAsync(Unit? unit, CancellationToken cancellationToken)
    {
        var all = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        return new UnitPage(
            unit,
            unit is null ? "" : NameOf(unit),
            [
                .. all.Where(place => place.TakesUnits && (unit is null || place.Id == unit.ParentId || unit.WhyNotMove(place, all) is null))
                    .OrderBy(place => place.Kind).ThenBy(NameOf, StringComparer.CurrentCulture)
                    .Select(place => new SelectListItem(NameOf(place), place.Id.ToString())),
            ],
            visitor.Organisation.LanguageList.Count > 1,
            unit is not null && await IsEmptyAsync(unit.Id, cancellationToken));
    }

    /// <summary>Nobody is or will be in post in it, nothing is open beneath it, and nobody answers for it.</summary>
    public async Task<bool> IsEmptyAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        return !await db.Posts.AnyAsync(row => row.UnitId == id && (row.LeftOn == null || row.LeftOn > today), cancellationToken)
            && !await db.Units.AnyAsync(row => row.ParentId == id && row.ClosedOn == null, cancellationToken)
            && !await db.Appointments.AnyAsync(row => row.UnitId == id && (row.Until == null || row.Until > today), cancellationToken);
    }

    private static string NameOf(Unit unit) => Names.InPageLanguage(unit.Name, unit.LocalName);
}
