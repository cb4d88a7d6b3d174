using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.People;

/// <param name="Label">Null where none was given, or it is not the visitor's to read.</param>
/// <param name="DueOn">The sooner of discussion and plan review; null where nothing is due.</param>
public sealed record CaseRow(Guid Id, string Reference, CaseCategory Category, string? Label, DateOnly AllocatedOn, DateOnly? DiscussedOn, DateOnly? DueOn, bool MayOpen);
