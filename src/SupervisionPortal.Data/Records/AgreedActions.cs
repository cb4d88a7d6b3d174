using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Records;

public static class AgreedActions
{
    /// <summary>Those that count: of a record from its first issue on, of an observation from the day it was talked over. A draft's are still being written.</summary>
    public static IQueryable<AgreedAction> Agreed(this IQueryable<AgreedAction> actions, PortalDb db) =>
        actions.Where(row => row.ObservationId != null || db.Records.Any(record => record.Id == row.RecordId && record.FirstIssuedAt != null));
}
