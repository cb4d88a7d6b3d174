namespace SupervisionPortal.Domain.Records;

public enum RecordNoteKind
{
    /// <summary>Added with a signature: fair, and something to add.</summary>
    Comment,

    /// <summary>The supervisee's own view of the part in dispute.</summary>
    Disagreement,

    /// <summary>The supervisor's word where the dispute is closed with both views.</summary>
    SupervisorsView,

    /// <summary>Added after the window lapsed; it does not undo the lapse.</summary>
    LateNote,
    LateSignature,
    LateDisagreement,
}
