namespace SupervisionPortal.Web.Shared.Notices;

/// <summary>The sentence of each kind of notice, in the portal and in mail: {0} who did it, {1} whose supervision it concerns, {2} a day.</summary>
public sealed class NoticeTexts;
