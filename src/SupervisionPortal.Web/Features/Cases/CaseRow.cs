using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>A case in a list.</summary>
/// <param name="DiscussedOn">The last time, or null.</param>
/// <param name="DueOn">The nearest day something is due for it, or null.</param>
/// <param name="Rating">Null: not rated.</param>
public sealed record CaseRow(
    Guid Id, string Reference, string? Label, CaseCategory Category, DateOnly AllocatedOn, DateOnly? ClosedOn, PersonName Holder, DateOnly? DiscussedOn, DateOnly? DueOn, CaseRating? Rating);
