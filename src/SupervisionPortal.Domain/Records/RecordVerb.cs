namespace SupervisionPortal.Domain.Records;

public enum RecordVerb
{
    Begin,
    Issue,
    SignOff,
    SignOffWithComment,
    Disagree,
    Amend,
    AcceptByLapse,
    CloseWithBothViews,
}
