using Microsoft.AspNetCore.Mvc.Rendering;

namespace SupervisionPortal.Web.Features.People;

/// <param name="Units">The teams and services the visitor may look into.</param>
/// <param name="ShowsSupervision">False for administrators.</param>
public sealed record DirectoryPage(DirectoryQuery Query, IReadOnlyList<SelectListItem> Units, IReadOnlyList<DirectoryRow> Rows, int Count, int Last, bool ShowsSupervision);
