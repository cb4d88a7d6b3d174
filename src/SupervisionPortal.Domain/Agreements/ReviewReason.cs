namespace SupervisionPortal.Domain.Agreements;

/// <summary>Why an agreement is looked at again.</summary>
public enum ReviewReason
{
    Yearly,
    NewSupervisor,

    /// <summary>What changed is said.</summary>
    ChangedCircumstances,
}
