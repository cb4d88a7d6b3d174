using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of a decision under oversight are told to: the manager, or the two. That there is one, never what it says.</summary>
public static class OversightNotices
{
    /// <param name="supervisorId">Who supervises now; null where nobody does.</param>
    public static IEnumerable<Notice> Of(CaseOversight oversight, OversightMove move, Guid? supervisorId)
    {
        ArgumentNullException.ThrowIfNull(oversight);
        ArgumentNullException.ThrowIfNull(move);
        NoticeKind? kind = move.Verb switch
        {
            OversightVerb.Ask => NoticeKind.OversightToAnswer,
            OversightVerb.SayMore => NoticeKind.OversightMoreSaid,
            OversightVerb.Agree => NoticeKind.OversightAgreed,
            OversightVerb.Disagree => NoticeKind.OversightDisagreed,
            OversightVerb.AskForMore => NoticeKind.OversightMoreAsked,
            OversightVerb.Withdraw => NoticeKind.OversightWithdrawn,
            _ => null,
        };
        if (kind is not { } told)
        {
            return [];
        }

        Guid[] people = told is NoticeKind.OversightToAnswer or NoticeKind.OversightMoreSaid or NoticeKind.OversightWithdrawn
            ? [oversight.ManagerId]
            : [supervisorId ?? oversight.AskedById, oversight.SuperviseeId];
        return people.Distinct()
            .Where(person => person != move.ById)
            .Select(person => new Notice(person, told, $"oversight-moved:{move.Id}", $"/oversight/{oversight.Id}", move.At, move.ById, oversight.SuperviseeId));
    }

    /// <summary>The manager it waits for has left: whoever supervises now, else who asked, puts it to another.</summary>
    /// <param name="supervisorId">Who supervises now; null where nobody does.</param>
    /// <param name="now">UTC.</param>
    public static Notice OfGoneManager(CaseOversight oversight, Guid? supervisorId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(oversight);
        return new Notice(
            supervisorId ?? oversight.AskedById, NoticeKind.OversightManagerLeft, $"oversight-manager-left:{oversight.Id}", $"/oversight/{oversight.Id}", now, null, oversight.SuperviseeId);
    }
}
