using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Notices;

/// <summary>Whom the moves of a record are told to: the supervisee, and those who write it.</summary>
public static class RecordNotices
{
    /// <param name="supervisorNow">Who supervises now and so holds the file, or null.</param>
    public static IEnumerable<Notice> Of(SupervisionRecord record, RecordMove move, Guid? supervisorNow) => move.Verb switch
    {
        RecordVerb.Issue => [ToSupervisee(record, move, record.WindowEndsOn is null ? NoticeKind.RecordSent : NoticeKind.RecordToSign, record.WindowEndsOn ?? record.HeldOn)],
        RecordVerb.Amend => [ToSupervisee(record, move, record.WindowEndsOn is null ? NoticeKind.RecordAmended : NoticeKind.RecordAmendedToSign, record.WindowEndsOn ?? record.HeldOn)],
        RecordVerb.SignOff => ToWriters(record, move, supervisorNow, NoticeKind.RecordSigned),
        RecordVerb.SignOffWithComment => ToWriters(record, move, supervisorNow, NoticeKind.RecordSignedWithComment),
        RecordVerb.Disagree => ToWriters(record, move, supervisorNow, NoticeKind.RecordDisputed),
        RecordVerb.CloseWithBothViews => [ToSupervisee(record, move, NoticeKind.RecordClosed, record.HeldOn)],
        RecordVerb.AcceptByLapse => [ToSupervisee(record, move, NoticeKind.RecordLapsed, record.HeldOn), .. ToWriters(record, move, supervisorNow, NoticeKind.RecordLapsed)],
        _ => [],
    };

    /// <summary>A note added after a lapse; what is said with a signature is told with the signature.</summary>
    /// <param name="supervisorNow">Who supervises now and so holds the file, or null.</param>
    public static IEnumerable<Notice> Of(SupervisionRecord record, RecordNote note, Guid? supervisorNow) =>
        note.Kind is RecordNoteKind.LateNote or RecordNoteKind.LateSignature or RecordNoteKind.LateDisagreement
            ? Writers(record, note.PersonId, supervisorNow).Select(writer => new Notice(
                writer, NoticeKind.RecordNoted, $"record-noted:{note.Id}", Path(record), note.At, note.PersonId, record.SuperviseeId, record.HeldOn))
            : [];

    /// <summary>
    /// Somebody read it for a purpose: the supervisee is told. The two are told nothing of each other's reading. Where the supervisee is told later,
    /// whoever is said to have decided it is told now, unless they opened it themselves.
    /// </summary>
    public static IEnumerable<Notice> Of(SupervisionRecord record, RecordOpening opening) => opening.Purpose is null
        ? []
        : opening.Delays.Count > 0 ? opening.Delays.SelectMany(delay => Of(record, opening, delay))
        : [new Notice(
            record.SuperviseeId, NoticeKind.RecordRead, $"record-read:{opening.Id}", Path(record), opening.At, opening.PersonId, record.SuperviseeId, record.HeldOn)];

    /// <summary>A decision is told to whoever is said to have made it; the telling to the supervisee, once.</summary>
    public static IEnumerable<Notice> Of(SupervisionRecord record, RecordOpening opening, OpeningDelay delay) => delay.Verb == DelayVerb.Tell
        ? [new Notice(
            record.SuperviseeId, NoticeKind.RecordReadTold, $"record-read:{opening.Id}", Path(record), delay.At, opening.PersonId, record.SuperviseeId, record.HeldOn)]
        : delay.DecidedById is { } decider && decider != delay.ById
            ? [new Notice(decider, NoticeKind.RecordReadWithheld, $"record-read-withheld:{delay.Id}", "/openings", delay.At, delay.ById, record.SuperviseeId, record.HeldOn)]
            : [];

    private static Notice ToSupervisee(SupervisionRecord record, RecordMove move, NoticeKind kind, DateOnly on) =>
        new(record.SuperviseeId, kind, Key(move), Path(record), move.At, move.ById, record.SuperviseeId, on);

    private static IEnumerable<Notice> ToWriters(SupervisionRecord record, RecordMove move, Guid? supervisorNow, NoticeKind kind) =>
        Writers(record, move.ById, supervisorNow).Select(writer => new Notice(writer, kind, Key(move), Path(record), move.At, move.ById, record.SuperviseeId, record.HeldOn));

    /// <summary>The author and whoever supervises now: each may act on it. Nobody is told what they did themselves.</summary>
    private static IEnumerable<Guid> Writers(SupervisionRecord record, Guid? doer, Guid? supervisorNow) =>
        new[] { record.SupervisorId, record.SettledBy(supervisorNow) }.Distinct().Where(writer => writer != doer && writer != record.SuperviseeId);

    private static string Key(RecordMove move) => $"record-moved:{move.Id}";

    private static string Path(SupervisionRecord record) => $"/records/{record.Id}";
}
