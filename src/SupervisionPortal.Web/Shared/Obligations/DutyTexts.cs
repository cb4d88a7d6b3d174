namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>The words of a duty's line: verb, note, button.</summary>
public sealed class DutyTexts;
