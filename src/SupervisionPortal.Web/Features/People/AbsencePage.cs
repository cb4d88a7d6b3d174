using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.People;

/// <summary>One absence of the person, to be ended or covered.</summary>
/// <param name="Covers">Who could cover; empty where that is not asked.</param>
public sealed record AbsencePage(FileHead Head, Absence Absence, IReadOnlyList<SelectListItem> Covers);
