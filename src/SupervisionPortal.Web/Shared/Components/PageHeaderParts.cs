using Microsoft.AspNetCore.Html;

namespace SupervisionPortal.Web.Shared.Components;

/// <summary>What lies inside a page header but is shown around its heading.</summary>
internal sealed class PageHeaderParts
{
    public IHtmlContent? Crumb { get; set; }

    public IHtmlContent? Actions { get; set; }
}
