namespace SupervisionPortal.Domain.Records;

public enum RecordVerb
{
    Begin,

    /// <summary>Throws a draft away that was never sent.</summary>
    Discard,
    Issue,
    SignOff,
    SignOffWithComment,
    Disagree,
    Amend,

    /// <summary>Throws an amendment away that was never sent; what was sent stands.</summary>
    DiscardAmendment,
    AcceptByLapse,
    CloseWithBothViews,
}
