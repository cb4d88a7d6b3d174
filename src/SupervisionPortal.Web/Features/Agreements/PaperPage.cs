using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <param name="Latest">The one in force; null for none.</param>
/// <param name="Intervals">What two people agree on: an interval by its ISO 8601 period, in words.</param>
/// <param name="Limit">What the policy asks; null where no rule fits.</param>
public sealed record PaperPage(AgreementHead Head, SupervisionAgreement? Latest, IReadOnlyList<SelectListItem> Intervals, string? Limit);
