using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Tenancy;

/// <summary>Looks at everything about to be saved: no foreign row, no change to what is written once or final, a new version stamp on the rest.</summary>
internal static class SaveGuard
{
    public static void Check(ChangeTracker tracker, Guid? tenantId)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            switch (entry.Entity)
            {
                case TenantRow row:
                    CheckRow(entry, row, tenantId);
                    break;
                case Organisation organisation when organisation.Id != tenantId:
                    throw new ForeignRowException(nameof(Organisation));
                case Organisation:
                    Stamp(entry);
                    break;
            }
        }
    }

    private static void CheckRow(EntityEntry entry, TenantRow row, Guid? tenantId)
    {
        if (tenantId is null || row.TenantId != tenantId)
        {
            throw new ForeignRowException(entry.Metadata.ClrType.Name);
        }

        if (row.IsAppendOnly && entry.State != EntityState.Added)
        {
            throw new AppendOnlyException(entry.Metadata.ClrType.Name);
        }

        if (row is SupervisionRecord && entry.State != EntityState.Added && SupervisionRecord.IsFinalState((RecordState)entry.Property(nameof(SupervisionRecord.State)).OriginalValue!))
        {
            throw new AppendOnlyException(nameof(SupervisionRecord));
        }

        if (entry.State != EntityState.Deleted)
        {
            Stamp(entry);
        }
    }

    private static void Stamp(EntityEntry entry) => entry.Property(nameof(TenantRow.Version)).CurrentValue = Guid.CreateVersion7();
}
