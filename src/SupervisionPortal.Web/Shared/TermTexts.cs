namespace SupervisionPortal.Web.Shared;

/// <summary>The field's own terms, by enum and member: <c>CaseCategory.ChildInNeed</c>, <c>PostRole.Nqsw</c>.</summary>
public sealed class TermTexts;
