namespace SupervisionPortal.Data.Tenancy;

/// <summary>The organisation of this request or job, and who acts in it. Entered once; without one every tenant query is empty and every tenant save is refused.</summary>
public sealed class CurrentTenant
{
    /// <summary>Null: no tenant.</summary>
    public Guid? Id { get; private set; }

    /// <summary>Who acts in this scope; null: the portal itself, in a sweep, a seed or a verb of the command line.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Says who acts, so that what follows from their doing is written down as theirs.</summary>
    public void ActAs(Guid personId) => PersonId = personId;

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
