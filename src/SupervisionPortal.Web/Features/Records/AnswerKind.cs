namespace SupervisionPortal.Web.Features.Records;

public enum AnswerKind
{
    Sign,
    Comment,
    Disagree,
}
