using Microsoft.AspNetCore.Identity;

namespace SupervisionPortal.Data.Accounts;

/// <summary>A sign-in. It belongs to one person of one organisation, or to a host administrator, who belongs to none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Null for a host administrator.</summary>
    public Guid? TenantId { get; set; }

    /// <summary>Null for a host administrator.</summary>
    public Guid? PersonId { get; set; }

    public bool IsHostAdministrator { get; set; }
}
