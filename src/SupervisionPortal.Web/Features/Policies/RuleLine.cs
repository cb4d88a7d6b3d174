using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Policies;

/// <summary>One rule of a policy.</summary>
/// <param name="Anchor">Where it stands on the page; null where an earlier rule took that place.</param>
/// <param name="Categories">The kinds of case it is for; empty for rules that are not about cases.</param>
public sealed record RuleLine(Source Source, string? Anchor, IReadOnlyList<CaseCategory> Categories);
