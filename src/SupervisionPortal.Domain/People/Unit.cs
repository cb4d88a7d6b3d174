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

    /// <summary>The day it was closed, or null: nobody new comes into a closed one.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Something may be put beneath it: a team has nothing beneath it.</summary>
    public bool TakesUnits => Kind != UnitKind.Team && ClosedOn is null;

    /// <param name="parent">Where it is to belong.</param>
    /// <param name="all">The whole tree.</param>
    public Refusal? WhyNotMove(Unit parent, IReadOnlyCollection<Unit> all) =>
        ParentId is null ? Refusal.RootStays
        : ClosedOn is not null || parent.ClosedOn is not null ? Refusal.UnitIsClosed
        : parent.Kind == UnitKind.Team ? Refusal.UnderATeam
        : IsAtOrAbove(parent, all) ? Refusal.UnitRing
        : null;

    /// <summary>Moves it, with everything beneath it.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotMove"/> says.</exception>
    public void Move(Unit parent, IReadOnlyCollection<Unit> all)
    {
        Refuse(WhyNotMove(parent, all));
        ParentId = parent.Id;
    }

    /// <param name="isEmpty">Nobody is or will be in post in it, nothing is open beneath it, and nobody answers for it.</param>
    public Refusal? WhyNotClose(bool isEmpty) =>
        ParentId is null ? Refusal.RootStays : ClosedOn is not null ? Refusal.UnitIsClosed : isEmpty ? null : Refusal.UnitNotEmpty;

    /// <summary>Closes it. The posts that were in it keep its name.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotClose"/> says.</exception>
    public void Close(DateOnly on, bool isEmpty)
    {
        Refuse(WhyNotClose(isEmpty));
        ClosedOn = on;
    }

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private bool IsAtOrAbove(Unit unit, IReadOnlyCollection<Unit> all)
    {
        var seen = new HashSet<Guid>();
        for (var at = unit; at is not null && seen.Add(at.Id); at = all.FirstOrDefault(row => row.Id == at.ParentId))
        {
            if (at.Id == Id)
            {
                return true;
            }
        }

        return false;
    }
}
