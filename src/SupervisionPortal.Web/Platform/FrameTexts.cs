namespace SupervisionPortal.Web.Platform;

/// <summary>Marks the texts of the menu and the footer.</summary>
public sealed class FrameTexts;
