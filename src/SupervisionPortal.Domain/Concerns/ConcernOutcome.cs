namespace SupervisionPortal.Domain.Concerns;

/// <summary>How a concern ended.</summary>
public enum ConcernOutcome
{
    /// <summary>The two agreed how to go on.</summary>
    Settled,

    /// <summary>Training, observation or other support was arranged.</summary>
    Support,

    /// <summary>A change of supervisor is the solution (central-bedfordshire, Dispute resolution): an administrator names another.</summary>
    ChangeOfSupervisor,
    NothingFurther,

    /// <summary>Somebody covers while the supervisor is away.</summary>
    CoverArranged,
}
