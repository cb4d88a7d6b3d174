namespace SupervisionPortal.Domain.Cases;

/// <summary>What is wrong with a line of a caseload that is imported.</summary>
public enum CaseLineFault
{
    ReferenceMissing,
    ReferenceTooLong,
    CategoryUnknown,
    LabelTooLong,
    RatingUnknown,
    DateNotUnderstood,
    AllocatedInTheFuture,
    MonthsNotUnderstood,

    /// <summary>It begins with a sign that a spreadsheet would run as a formula.</summary>
    LooksLikeAFormula,

    /// <summary>The line cannot be taken apart: a quotation mark is open.</summary>
    NotReadable,
    TwiceInTheFile,

    /// <summary>The portal knows the reference as somebody else's case.</summary>
    HeldBySomebodyElse,
}
