namespace SupervisionPortal.Web.Shared.Custody;

/// <summary>Marks the words of what waits because a file passed on or a concern was raised.</summary>
public sealed class CustodyTexts;
