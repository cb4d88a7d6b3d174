using SupervisionPortal.Domain.Observations;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of an observation are told to. That it moved, never what was seen.</summary>
public static class ObservationNotices
{
    /// <param name="supervisorId">Who supervises the worker now; null where nobody does.</param>
    public static IEnumerable<Notice> Of(Observation observation, ObservationMove move, Guid? supervisorId)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(move);
        (NoticeKind Kind, Guid?[] People)? told = move.Verb switch
        {
            ObservationVerb.Plan => (NoticeKind.ObservationPlanned, [observation.PersonId, observation.ObserverId, supervisorId]),
            ObservationVerb.Move => (NoticeKind.ObservationMoved, [observation.PersonId, observation.ObserverId]),
            ObservationVerb.Agree => (NoticeKind.ObservationAgreed, [observation.PersonId, observation.ObserverId]),
            ObservationVerb.Cancel => (NoticeKind.ObservationCancelled, [observation.PersonId, observation.ObserverId, supervisorId]),
            ObservationVerb.Share => (NoticeKind.ObservationShared, [observation.PersonId]),
            ObservationVerb.Reopen => (NoticeKind.ObservationReopened, [observation.PersonId]),
            ObservationVerb.Discuss => (NoticeKind.ObservationToSign, [observation.PersonId]),
            ObservationVerb.Sign => (NoticeKind.ObservationSigned, [observation.ObserverId, supervisorId]),
            ObservationVerb.SignWithOwnView => (NoticeKind.ObservationSignedWithOwnView, [observation.ObserverId, supervisorId]),
            _ => null,
        };
        var forSupervisee = observation.SuperviseeId is not { } supervisee || supervisee == move.ById ? null
            : move.Verb switch
            {
                ObservationVerb.Plan or ObservationVerb.Move or ObservationVerb.Cancel => NoticeKind.SessionToBeObserved,
                ObservationVerb.Observe => NoticeKind.ViewAsked,
                _ => (NoticeKind?)null,
            } is not { } kind ? null
            : new Notice(supervisee, kind, $"observation-of-session:{move.Id}", $"/observations/{observation.Id}", move.At, move.ById, observation.PersonId);
        return told is not { } notice ? Only(forSupervisee) : notice.People.OfType<Guid>().Distinct()
            .Where(person => person != move.ById)
            .Select(person => new Notice(person, notice.Kind, $"observation-moved:{move.Id}", $"/observations/{observation.Id}", move.At, move.ById, observation.PersonId))
            .Concat(Only(forSupervisee));
    }

    /// <summary>To the observer: the supervisee gave their view.</summary>
    public static Notice Of(Observation observation, SuperviseesView view)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(view);
        return new Notice(observation.ObserverId, NoticeKind.ViewGiven, $"view-given:{view.Id}", $"/observations/{observation.Id}", view.GivenAt!.Value, view.SuperviseeId, observation.PersonId);
    }

    private static IEnumerable<Notice> Only(Notice? notice) => notice is null ? [] : [notice];

    /// <summary>To the worker: quality assurance read the report.</summary>
    public static Notice Of(Observation observation, ObservationReading reading)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(reading);
        return new Notice(observation.PersonId, NoticeKind.ObservationRead, $"observation-read:{reading.Id}", $"/observations/{observation.Id}", reading.At, reading.PersonId, observation.PersonId);
    }
}
