namespace SupervisionPortal.Web.Shared;

/// <summary>A link of the navigation bar or the footer. <paramref name="Section"/> is what a page names itself by to be shown as the current one.</summary>
public sealed record FrameLink(string Text, string Url, string? Section = null);
