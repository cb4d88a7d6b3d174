namespace SupervisionPortal.Web.Features.OwnParts;

/// <summary>Names the resource files of this feature.</summary>
public sealed class OwnPartTexts;
