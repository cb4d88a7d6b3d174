using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>One line's worth of obligations: those that one act answers, the soonest first.</summary>
public sealed record DutyGroup(StoredObligation Main, IReadOnlyList<StoredObligation> Others)
{
    /// <summary>
    /// One meeting answers a one-to-one that is due and a session to be rebooked; one discussion answers a case and its plan;
    /// one name given as cover answers all whom the absent supervisor supervises.
    /// </summary>
    /// <param name="absentSupervisor">For an obligation to arrange cover: who is away.</param>
    public static List<DutyGroup> Merge(IEnumerable<StoredObligation> rows, Func<StoredObligation, Guid?> absentSupervisor) =>
    [
        .. rows
            .GroupBy(row => Act(row, absentSupervisor))
            .Select(group => group.OrderBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Kind).ThenBy(row => row.Subject, StringComparer.Ordinal).ToList())
            .Select(group => new DutyGroup(group[0], group[1..]))
            .OrderBy(group => group.Main.DueOn ?? DateOnly.MaxValue)
            .ThenBy(group => group.Main.PersonId)
            .ThenBy(group => group.Main.Kind)
            .ThenBy(group => group.Main.Subject, StringComparer.Ordinal),
    ];

    private static (string Act, Guid Of, bool Paused) Act(StoredObligation row, Func<StoredObligation, Guid?> absentSupervisor) => row.Kind switch
    {
        ObligationKind.HoldSession or ObligationKind.RebookSession => ("meet", row.PersonId, row.DueOn is null),
        ObligationKind.DiscussCase or ObligationKind.ReviewCasePlan => ("discuss", row.SubjectId ?? row.Id, row.DueOn is null),
        ObligationKind.ArrangeCover or ObligationKind.FormalCover => (row.Kind.ToString(), absentSupervisor(row) ?? row.Id, false),
        _ => ("alone", row.Id, false),
    };
}
