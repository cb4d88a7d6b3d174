namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>The words of booking sessions and of saying what became of them.</summary>
public sealed class SessionTexts;
