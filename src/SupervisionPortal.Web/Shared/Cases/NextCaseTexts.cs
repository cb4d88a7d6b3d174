namespace SupervisionPortal.Web.Shared.Cases;

/// <summary>Why a case is proposed to be taken next.</summary>
public sealed class NextCaseTexts;
