namespace SupervisionPortal.Domain.Concerns;

/// <summary>What a concern about supervision is about (surrey §3, bridgend, Supervision Relationship, havering §10).</summary>
public enum ConcernAbout
{
    Quality,
    Quantity,

    /// <summary>A disagreement, mostly about a record, that the two could not settle.</summary>
    Disagreement,

    /// <summary>The supervisory relationship has broken down.</summary>
    Relationship,

    /// <summary>The supervisor is away and nobody supervises meanwhile: the line manager arranges cover (central-bedfordshire, Cancellation; surrey §5.5).</summary>
    SupervisorAway,
}
