using SupervisionPortal.Domain.Files;

namespace SupervisionPortal.Data.Files;

/// <summary>A file that passes from one holder to another.</summary>
internal sealed record Passing(Guid File, Guid FromId, Guid ToId, DateOnly On, CustodyReason Reason);
