namespace SupervisionPortal.Web.Features.Oversight;

/// <summary>What the manager answers (havering §9).</summary>
public enum AnswerKind
{
    Agree,
    Disagree,
    AskForMore,
}
