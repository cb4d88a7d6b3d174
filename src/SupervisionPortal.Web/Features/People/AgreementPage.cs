using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.People;

/// <param name="Latest">Null where none was signed yet.</param>
/// <param name="Intervals">What two people agree on: an interval by its ISO 8601 period, in words.</param>
public sealed record AgreementPage(FileHead Head, SupervisionAgreement? Latest, IReadOnlyList<SelectListItem> Intervals);
