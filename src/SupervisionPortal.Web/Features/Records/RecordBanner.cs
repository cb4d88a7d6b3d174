using Microsoft.AspNetCore.Html;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Where a record stands: what is true, and what follows.</summary>
/// <param name="Heading">Null for the state's own word.</param>
/// <param name="IsLate">It waits past the last day of a window that does not lapse.</param>
public sealed record RecordBanner(ShownState State, string? Heading, IReadOnlyList<IHtmlContent> Sentences, bool IsLate, WorkingDayStrip? Strip);
