using SupervisionPortal.Web.Tests.Isolation;

namespace SupervisionPortal.Browser.Tests.Templates;

/// <summary>Where a page of a route is found.</summary>
public sealed record TemplatePlace(Route Route, string Path);
