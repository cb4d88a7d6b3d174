namespace SupervisionPortal.Web.Features.Actions;

/// <summary>The words of an agreed action and of what is reported of it.</summary>
public sealed class ActionTexts;
