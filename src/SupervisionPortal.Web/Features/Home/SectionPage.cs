namespace SupervisionPortal.Web.Features.Home;

/// <summary>One section in full, page by page.</summary>
public sealed record SectionPage(HomeSection Section, int Current, int Last);
