namespace SupervisionPortal.Domain.People;

/// <summary>Who acts, and what they are to the supervisee in question.</summary>
public sealed record Actor(Guid PersonId, Relation Relation)
{
    /// <summary>Stands above the two, or looks over how supervision goes: sees facts, changes none.</summary>
    public bool Oversees => Is(Relation.LineManager | Relation.SeniorManager | Relation.QualityAssurance | Relation.HumanResources);

    /// <summary>Supervises now, by right or in the place of somebody who is away.</summary>
    public bool Supervises => Is(Relation.Supervisor | Relation.Cover);

    /// <summary>The supervisee, or whoever supervises them now by right.</summary>
    public bool IsOneOfTheTwo => Is(Relation.Supervisee | Relation.Supervisor);

    public bool Is(Relation relation) => (Relation & relation) != 0;
}
