namespace SupervisionPortal.Domain;

/// <summary>A row that belongs to one organisation. Its key is the pair (TenantId, Id), so no reference can cross organisations.</summary>
public abstract class TenantRow
{
    /// <summary>The organisation. Set once, by the tenant's save guard when it is still empty.</summary>
    public Guid TenantId { get; private set; }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Stamped anew on every save; a save against an older stamp is a lost race.</summary>
    public Guid Version { get; private set; }

    /// <summary>
    /// The person whose obligations this row is a fact about, or null where it is none: saving the row refreshes that
    /// person's stored obligations in the same transaction.
    /// </summary>
    public virtual Guid? FactAbout => null;

    /// <summary>True for rows that move everybody's days, such as a holiday: saving one refreshes everybody in the same transaction.</summary>
    public virtual bool IsFactAboutEverybody => false;

    /// <summary>True for rows that are written once and never changed or deleted.</summary>
    public virtual bool IsAppendOnly => false;

    /// <summary>Places a new row in its organisation.</summary>
    /// <exception cref="InvalidOperationException">The row already belongs to another one.</exception>
    public void BelongTo(Guid tenantId)
    {
        if (TenantId != Guid.Empty && TenantId != tenantId)
        {
            throw new InvalidOperationException("A row never moves to another organisation.");
        }

        TenantId = tenantId;
    }

    /// <summary>For seeds and imports that must give the same rows the same keys.</summary>
    public void IdentifyAs(Guid id) => Id = id;
}
