namespace SupervisionPortal.Data.Tenancy;

/// <summary>The organisation of this request or job. Entered once; without one every tenant query is empty and every tenant save is refused.</summary>
public sealed class CurrentTenant
{
    /// <summary>Null: no tenant.</summary>
    public Guid? Id { get; private set; }

    /// <exception cref="InvalidOperationException">Another organisation was entered already, or the id is empty.</exception>
    public void Enter(Guid tenantId)
    {
        if (tenantId == Guid.Empty || (Id is { } entered && entered != tenantId))
        {
            throw new InvalidOperationException("A scope serves one organisation.");
        }

        Id = tenantId;
    }
}
