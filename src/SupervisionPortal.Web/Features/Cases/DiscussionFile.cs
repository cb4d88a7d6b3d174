using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>A discussion of a case, and the visitor as they stand to whoever holds it.</summary>
public sealed record DiscussionFile(Case Case, CaseDiscussion Discussion, Actor Actor);
