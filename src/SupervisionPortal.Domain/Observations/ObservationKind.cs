namespace SupervisionPortal.Domain.Observations;

/// <summary>What is watched.</summary>
public enum ObservationKind
{
    /// <summary>Direct work with children and families (mlop-tapang, Standard Three; havering §8; surrey §6).</summary>
    Practice,

    /// <summary>A supervision session, by a peer of the supervisor (central-bedfordshire, Quality assurance; surrey §6).</summary>
    Supervision,
}
