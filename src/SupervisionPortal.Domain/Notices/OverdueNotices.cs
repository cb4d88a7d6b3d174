using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Who is told that something has become overdue: whoever it binds.</summary>
public static class OverdueNotices
{
    private static readonly Dictionary<ObligationKind, NoticeKind> Kinds = new()
    {
        [ObligationKind.HoldSession] = NoticeKind.OverdueSession,
        [ObligationKind.RebookSession] = NoticeKind.OverdueRebooking,
        [ObligationKind.WriteRecord] = NoticeKind.OverdueRecord,
        [ObligationKind.SignOffRecord] = NoticeKind.OverdueSignOff,
        [ObligationKind.SignAgreement] = NoticeKind.OverdueAgreement,
        [ObligationKind.ReviewAgreement] = NoticeKind.OverdueAgreementReview,
        [ObligationKind.DiscussCase] = NoticeKind.OverdueCaseDiscussion,
        [ObligationKind.ReviewCasePlan] = NoticeKind.OverdueCasePlan,
        [ObligationKind.ObservePractice] = NoticeKind.OverdueObservation,
        [ObligationKind.ObserveSupervision] = NoticeKind.OverdueSupervisionObservation,
        [ObligationKind.RefreshTraining] = NoticeKind.OverdueTraining,
        [ObligationKind.ArrangeCover] = NoticeKind.OverdueCover,
        [ObligationKind.FormalCover] = NoticeKind.OverdueFormalCover,
        [ObligationKind.DestroyFile] = NoticeKind.OverdueDestruction,
    };

    /// <summary>One for each due date and person bound.</summary>
    /// <param name="binds">Whom it binds, as <see cref="Binds"/> says.</param>
    /// <param name="today">The local day.</param>
    /// <param name="now">UTC.</param>
    public static IEnumerable<Notice> Of(StoredObligation obligation, IEnumerable<Guid> binds, DateOnly today, DateTime now) => obligation.DueOn is { } due && due < today
        ? binds.Distinct().Select(person => new Notice(
            person, Kinds[obligation.Kind], $"overdue:{obligation.Kind}:{obligation.Subject}:{due:yyyy-MM-dd}", Path(obligation), now, null, obligation.PersonId, due))
        : [];

    /// <summary>Whom an obligation about somebody's supervision binds.</summary>
    public static OverdueParty Binds(ObligationKind kind) => kind switch
    {
        ObligationKind.WriteRecord or ObligationKind.DiscussCase or ObligationKind.ReviewCasePlan or ObligationKind.ObservePractice => OverdueParty.Supervisor,
        ObligationKind.SignOffRecord or ObligationKind.RefreshTraining or ObligationKind.ObserveSupervision => OverdueParty.Supervisee,
        ObligationKind.ArrangeCover or ObligationKind.FormalCover => OverdueParty.LineManager,
        ObligationKind.DestroyFile => OverdueParty.HumanResources,
        _ => OverdueParty.TheTwo,
    };

    private static string Path(StoredObligation obligation) => obligation switch
    {
        { Kind: ObligationKind.WriteRecord or ObligationKind.SignOffRecord, SubjectId: { } session } => $"/sessions/{session}",
        { Kind: ObligationKind.DiscussCase or ObligationKind.ReviewCasePlan, SubjectId: { } @case } => $"/cases/{@case}",
        { Kind: ObligationKind.SignAgreement or ObligationKind.ReviewAgreement } => $"/people/{obligation.PersonId}/agreement",
        _ => $"/people/{obligation.PersonId}",
    };
}
