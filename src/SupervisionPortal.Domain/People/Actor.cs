namespace SupervisionPortal.Domain.People;

/// <summary>Who acts, and what they are to the supervisee in question.</summary>
public sealed record Actor(Guid PersonId, Relation Relation)
{
    public bool Is(Relation relation) => (Relation & relation) != 0;
}
