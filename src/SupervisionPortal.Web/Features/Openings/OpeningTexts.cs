namespace SupervisionPortal.Web.Features.Openings;

/// <summary>The words of openings that the supervisee is told of later.</summary>
public sealed class OpeningTexts;
