namespace SupervisionPortal.Domain.People;

/// <summary>A service or a team: the organisation's tree. The root has no parent.</summary>
public sealed class Unit : TenantRow
{
    private Unit()
    {
    }

    public Unit(string name, UnitKind kind, Guid? parentId)
    {
        Name = name;
        Kind = kind;
        ParentId = parentId;
    }

    public string Name { get; set; } = "";

    /// <summary>The name in the organisation's second language, or null.</summary>
    public string? LocalName { get; set; }

    public UnitKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }
}
