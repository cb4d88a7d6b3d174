namespace SupervisionPortal.Domain.Policies;

/// <summary>What a policy asks of somebody by a date.</summary>
public enum ObligationKind
{
    HoldSession,
    RebookSession,
    WriteRecord,
    SignOffRecord,
    SignAgreement,
    ReviewAgreement,
    DiscussCase,
    ReviewCasePlan,
    ObservePractice,
    RefreshTraining,
    ArrangeCover,
    FormalCover,
    DestroyFile,

    /// <summary>Of whoever supervises: a session of theirs is observed by a peer.</summary>
    ObserveSupervision,
}
