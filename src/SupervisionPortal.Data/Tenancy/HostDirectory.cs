using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Data.Tenancy;

/// <summary>Which organisations there are: for the host administrator and for the sweeps. The one place that looks past the tenant's filter, at names and settings alone.</summary>
public static class HostDirectory
{
    public static async Task<IReadOnlyList<HostOrganisation>> ListAsync(PortalDb db, CancellationToken cancellationToken) =>
        await All(db)
            .OrderBy(organisation => organisation.Name)
            .ThenBy(organisation => organisation.Id)
            .Select(organisation => new HostOrganisation(organisation.Id, organisation.Name, organisation.TimeZone, organisation.Languages))
            .ToListAsync(cancellationToken);

    public static Task<bool> IsNameTakenAsync(PortalDb db, string name, CancellationToken cancellationToken) =>
        All(db).AnyAsync(organisation => organisation.Name == name, cancellationToken);

    private static IQueryable<Organisation> All(PortalDb db) => db.Organisations.AsNoTracking().IgnoreQueryFilters([PortalDb.TenantFilter]);
}
